import type { AgreementKind } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import { textIn, type Language, type Localized } from '$lib/domain/language';
import { publisherName, type Confidence } from '$lib/domain/milestones/citation';
import type { MilestoneKind, MilestoneStatus } from '$lib/domain/milestones/milestone';
import type { Modality } from '$lib/domain/milestones/modality';
import { formatDate } from '$lib/domain/time';
import type { Description } from './description';

/** What documents for people say in one language, beside the texts of the record. */
export interface Words {
	language: Language;
	tracks: Record<AgreementKind, string>;
	stages: Record<Stage, string>;
	kinds: Record<MilestoneKind, string>;
	modalities: Record<Modality, string>;
	confidences: Record<Confidence, string>;
	/** Names of the three clocks; the first depends on whether it has happened. */
	date: Record<MilestoneStatus, string>;
	recordedOn: string;
	checkedOn: string;
	place: string;
	confidence: string;
	sources: string;
}

/** The text in the language of `words`, or the best other one. */
export function read(text: Localized, { language }: Pick<Words, 'language'>): string {
	return textIn(text, language)?.text ?? '';
}

/** The title; of what has not happened, the word for its certainty stands before it: a list shows no more. */
export function heading({ title, status, modality }: Description, words: Words): string {
	const text = read(title, words);
	return status === 'done' ? text : `${words.modalities[modality]}: ${text}`;
}

/** All that a reader without the page must know, a line each. */
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
		`${words.sources}: ${description.sources.map(sourceLine).join('; ')}`,
		`${words.recordedOn}: ${on(clocks.recordedOn)}`,
		`${words.checkedOn}: ${on(clocks.checkedOn)}`
	];
}

function sourceLine({ source }: Description['sources'][number]): string {
	return `${publisherName(source)}, ${source.url}`;
}
