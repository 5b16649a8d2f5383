import type { Outdated } from '$lib/domain/editorial/editions';
import { isOverdue } from '$lib/domain/editorial/warnings';
import { LANGUAGES, missingLanguages, type Language, type Localized } from '$lib/domain/language';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';
import { listEditorNames } from '$lib/server/storage/editors';
import { listSources } from '$lib/server/storage/sources';
import type { Store } from '$lib/server/storage/store';
import { formOf, type Work } from './milestone-work';
import { listWork } from './read-work';

/** One milestone in a list of the desk. */
export interface QueueItem {
	slug: string;
	title: Localized;
	/** Who wrote the newest revision, and when. */
	author: string | undefined;
	at: string;
	dueAt: string | null;
	/** Why somebody approved their own work. */
	reason: string | null;
	languages: Language[];
}

/** What waits for somebody, by what it waits for; empty parts too. */
export interface DeskQueue {
	review: QueueItem[];
	approved: QueueItem[];
	scheduled: QueueItem[];
	drafts: QueueItem[];
	overdue: QueueItem[];
	outdated: QueueItem[];
	untranslated: QueueItem[];
	unsure: QueueItem[];
	overrides: QueueItem[];
	/** Changed in the files and by an editor: the editor's text stands. */
	kept: QueueItem[];
}

/** Puts together what waits on the desk. @param kept slugs of milestones that an import has left alone */
export async function deskQueue(
	store: Store,
	record: TrackerRecord,
	today: Day,
	kept: readonly string[]
): Promise<DeskQueue> {
	const db = store.reader;
	const names = await listEditorNames(db);
	const sources = new Map((await listSources(db)).map((source) => [source.id, source]));
	const work = (await listWork(db)).toSorted((a, b) =>
		a.newest.createdAt < b.newest.createdAt ? 1 : -1
	);
	const item = (it: Work, languages: Language[] = []): QueueItem => ({
		slug: it.slug,
		title: formOf(it.newest, sources).title,
		author: names.get(it.newest.author),
		at: it.newest.createdAt,
		dueAt: it.schedule?.dueAt ?? null,
		reason: it.approval?.overrideReason ?? null,
		languages
	});
	const inState = (state: Work['situation']['work']) =>
		work.filter(({ situation }) => situation.work === state).map((it) => item(it));
	const bySlug = new Map(work.map((it) => [it.slug, it]));
	const published = (
		test: (milestone: TrackerRecord['milestones'][number]) => Language[] | boolean
	) =>
		record.milestones.flatMap((milestone) => {
			const found = test(milestone);
			const it = bySlug.get(milestone.slug);
			if (!it || found === false || (Array.isArray(found) && found.length === 0)) return [];
			return [item(it, Array.isArray(found) ? found : [])];
		});
	return {
		review: inState('in-review'),
		approved: inState('approved'),
		scheduled: inState('scheduled'),
		drafts: inState('draft'),
		overdue: published((milestone) => isOverdue(milestone, today)),
		outdated: published(({ slug }) => languagesIn(record.outdated.get(slug))),
		untranslated: published(({ title }) => missingLanguages(title)),
		unsure: published(({ confidence }) => confidence === 'low'),
		overrides: work.filter(({ approval }) => approval?.overrideReason).map((it) => item(it)),
		kept: kept.flatMap((slug) => {
			const it = bySlug.get(slug);
			return it ? [item(it)] : [];
		})
	};
}

function languagesIn(outdated: Outdated | undefined): Language[] {
	return LANGUAGES.filter((language) => outdated?.[language]);
}
