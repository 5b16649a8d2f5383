import type { AgreementKind } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import type { ContentField } from '$lib/domain/milestones/fields/fields';
import { textIn, type Language, type Localized } from '$lib/domain/language';
import type { Confidence, Source } from '$lib/domain/milestones/citation';
import type { MilestoneKind, MilestoneStatus } from '$lib/domain/milestones/milestone';
import type { Modality } from '$lib/domain/milestones/modality';
import type { Change, ChangeKind } from '$lib/domain/record/changes';
import { formatDate } from '$lib/domain/time';
import type { Description, RetractedDescription } from './description';

/** The words of documents for people in one language, in addition to the texts of the record. */
export interface Words {
	language: Language;
	tracks: Record<AgreementKind, string>;
	stages: Record<Stage, string>;
	kinds: Record<MilestoneKind, string>;
	modalities: Record<Modality, string>;
	confidences: Record<Confidence, string>;
	/** Names of the three dates; the first depends on whether it has happened. */
	date: Record<MilestoneStatus, string>;
	recordedOn: string;
	checkedOn: string;
	place: string;
	confidence: string;
	sources: string;
	/** What the publisher of a source is called. */
	publisher: (source: Source) => string;
	changes: Record<ChangeKind, string>;
	/** Names the parts of a milestone that have changed. */
	changedFields: (fields: readonly ContentField[]) => string;
	/** The title of a retracted milestone. */
	retraction: string;
}

/** The text in the language of `words`, or the best other one. */
export function read(text: Localized, { language }: Pick<Words, 'language'>): string {
	return textIn(text, language)?.text ?? '';
}

/** The title. If it has not happened, the word for its certainty comes first, because a list shows nothing else. */
export function heading({ title, status, modality }: Description, words: Words): string {
	const text = read(title, words);
	return status === 'done' ? text : `${words.modalities[modality]}: ${text}`;
}

/** Everything that a reader needs without the page, one fact on each line. */
export function lines(description: Description, words: Words): string[] {
	const { clocks, modality, kind, stage, tracks, status, place, confidence } = description;
	const on = (date: Parameters<typeof formatDate>[0]) => formatDate(date, words.language);
	return [
		`${words.date[status]}: ${on(clocks.date)}`,
		[
			words.modalities[modality],
			words.kinds[kind],
			...(stage ? [words.stages[stage]] : []),
			...tracks.map((track) => words.tracks[track])
		].join(' · '),
		...[read(description.summary, words)].filter(Boolean),
		...(place ? [`${words.place}: ${read(place, words)}`] : []),
		`${words.confidence}: ${words.confidences[confidence]}`,
		`${words.sources}: ${description.sources.map((it) => sourceLine(it, words)).join('; ')}`,
		`${words.recordedOn}: ${on(clocks.recordedOn)}`,
		`${words.checkedOn}: ${on(clocks.checkedOn)}`
	];
}

/** Everything that we publish about a retracted milestone. */
export function retractionLines(
	{ retractedOn, note }: Pick<RetractedDescription, 'retractedOn' | 'note'>,
	words: Words
): string[] {
	return changeLines({ kind: 'retracted', on: retractedOn, fields: [], note }, words);
}

/** A change of a milestone, and the editor's note about it. */
export function changeLines(
	{ kind, on, fields, note }: Omit<Change, 'at'>,
	words: Words
): string[] {
	const what = fields.length > 0 ? `; ${words.changedFields(fields)}` : '';
	return [
		`${words.changes[kind]}: ${formatDate(on, words.language)}${what}`,
		...[read(note ?? {}, words)].filter(Boolean)
	];
}

function sourceLine({ source }: Description['sources'][number], words: Words): string {
	return `${words.publisher(source)}, ${source.url}`;
}
