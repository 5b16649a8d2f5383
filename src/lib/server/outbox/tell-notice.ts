import { textIn, type Language } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { NoticeKind } from '$lib/domain/outbox/notice';
import type { TrackerRecord } from '$lib/domain/record/record';
import { sourcesOf } from '$lib/domain/record/record';
import { formatDate } from '$lib/domain/time';
import { milestoneUrl } from '$lib/domain/record/addresses';
import { TRACK_NAMES } from '$lib/i18n/names/labels';
import { m } from '$lib/i18n/paraglide/messages';
import { publisherName } from '$lib/i18n/names/publisher-names';
import {
	findToldContent,
	isRetracted,
	type StoredNotice
} from '$lib/server/storage/outbox/notices';
import type { Handle } from '$lib/server/storage/store';

/** A notice with the content it announces: the revision, which never changes, and its sources. */
export interface NoticeContent {
	notice: StoredNotice;
	/** For a retraction only what identifies the milestone; its text is not repeated. */
	content: Whereabouts & Partial<MilestoneContent>;
	sources: Source[];
}
type Whereabouts = Pick<MilestoneContent, 'date' | 'tracks' | 'stage'>;

/** A notice worded in one language, the same for every channel. */
export interface Told {
	kind: string;
	title: string;
	when: string;
	tracks: string;
	/** The editor's reason; empty if none was given. */
	note: string;
	url: string;
	sources: { publisher: string; url: string }[];
}

/**
 * @returns `undefined` if there is nothing to announce any more: the milestone was retracted before this notice
 * went out, or it was published again after the retraction in this notice
 * @throws Error if the revision is not in the database
 */
export async function readNoticeContent(
	db: Handle,
	record: TrackerRecord,
	notice: StoredNotice
): Promise<NoticeContent | undefined> {
	const isRetraction = notice.kind === 'retracted';
	if (isRetraction !== (await isRetracted(db, notice.slug))) return undefined;
	const content = await findToldContent(db, notice.slug, notice.revision);
	if (!content) throw new Error(`No revision ${notice.revision} of ${notice.slug}.`);
	if (!isRetraction) return { notice, content, sources: sourcesOf(record, content) };
	const { date, tracks, stage } = content;
	return { notice, content: { date, tracks, stage }, sources: [] };
}

export function tellNotice(
	{ notice, content, sources }: NoticeContent,
	{ language, origin }: { language: Language; origin: string }
): Told {
	const locale = { locale: language };
	return {
		kind: KIND_WORDS[notice.kind]({}, locale),
		title: titleOf(content, language),
		when: formatDate(content.date, language),
		tracks: content.tracks.map((track) => TRACK_NAMES[track]({}, locale)).join(', '),
		note: textIn(notice.changeNote, language)?.text ?? '',
		url: milestoneUrl(origin, language, notice.slug),
		sources: sources.map((source) => ({
			publisher: publisherName(source, language),
			url: source.url
		}))
	};
}

const KIND_WORDS: Record<NoticeKind, typeof m.follow_notice_added> = {
	added: m.follow_notice_added,
	corrected: m.follow_notice_corrected,
	retracted: m.follow_notice_retracted
};

function titleOf({ title, date }: NoticeContent['content'], language: Language): string {
	if (title) return oneLine(textIn(title, language)?.text ?? '');
	return m.follow_notice_untitled({ date: formatDate(date, language) }, { locale: language });
}

/** Titles have no line breaks, but if one gets past the schemas it must not start a new line in an email. */
function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
