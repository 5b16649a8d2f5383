import { textIn, type Language } from '$lib/domain/language';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { modalityOf } from '$lib/domain/milestones/modality';
import { sourcesOf, type TrackerRecord } from '$lib/domain/record/record';
import { formatDateShort, precisionOf, yearOf } from '$lib/domain/time';

/**
 * A milestone as the list shows it. The page hydrates: what the browser gets is only this, in the
 * reader's language, its date put into words on the server.
 */
export type TimelineRow = ReturnType<typeof rowOf>;

export function rowOf(record: TrackerRecord, milestone: Milestone, language: Language) {
	const { slug, date, kind, stage, tracks, title } = milestone;
	const publishers = [...new Set(sourcesOf(record, milestone).map(({ publisher }) => publisher))];
	return {
		slug,
		year: yearOf(date),
		date: formatDateShort(date, language),
		/** For machines; a quarter has no valid form. */
		datetime: precisionOf(date) === 'quarter' ? undefined : date,
		title: textIn(title, language) ?? { text: slug, language: 'en' },
		modality: modalityOf(milestone),
		kind,
		stage,
		tracks,
		publisher: publishers[0] ?? '',
		more: Math.max(0, publishers.length - 1)
	};
}
