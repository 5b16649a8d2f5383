import { textIn, type Language } from '$lib/domain/language';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { modalityOf } from '$lib/domain/milestones/modality';
import { sourcesOf, type TrackerRecord } from '$lib/domain/record/record';
import { formatDateShort, precisionOf, yearOf } from '$lib/domain/time';
import { KIND_NAMES, MODALITY_NAMES, STAGE_NAMES, tracksName } from '$lib/i18n/labels';
import { OWN_LANGUAGE_NAMES } from '$lib/i18n/language-names';
import { m } from '$lib/i18n/paraglide/messages';

/** A milestone in the list, in the reader's language, with its date in words. */
export type TimelineRow = ReturnType<typeof rowOf>;

export function rowOf(record: TrackerRecord, milestone: Milestone, language: Language) {
	const { slug, date, kind, stage, tracks, title } = milestone;
	const publishers = [...new Set(sourcesOf(record, milestone).map(({ publisher }) => publisher))];
	const modality = modalityOf(milestone);
	const shown = textIn(title, language) ?? { text: slug, language: 'en' };
	return {
		slug,
		year: yearOf(date),
		date: formatDateShort(date, language),
		/** The date for machines; there is no valid form for a quarter. */
		datetime: precisionOf(date) === 'quarter' ? undefined : date,
		title: { ...shown, languageName: OWN_LANGUAGE_NAMES[shown.language] },
		modality,
		certainty: MODALITY_NAMES[modality](),
		tracks,
		concerns: tracksName(tracks),
		note: [
			KIND_NAMES[kind](),
			...(stage ? [STAGE_NAMES[stage]()] : []),
			m.common_sources_label({ list: publisherList(publishers) })
		].join(' · ')
	};
}

function publisherList([publisher = '', ...others]: string[]): string {
	return others.length > 0
		? m.common_sources_and_more({ publisher, count: others.length })
		: publisher;
}
