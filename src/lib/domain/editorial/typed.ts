import { LANGUAGES, type Language, type Localized } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';

/** A text in each language as it was typed; empty if nothing was typed. */
export type TypedTexts = Record<Language, string>;

/** One source with its passage, as typed. For a source already in the record, the address is enough. */
export interface TypedSource {
	url: string;
	publisher: string;
	title: string;
	language: string;
	kind: string;
	publishedOn: string;
	passage: string;
}

/** The milestone form as it was typed, right or wrong. It is shown again, so that nothing is lost. */
export interface TypedMilestone {
	tracks: string[];
	kind: string;
	stage: string;
	status: string;
	date: string;
	place: TypedTexts;
	actors: TypedTexts[];
	title: TypedTexts;
	summary: TypedTexts;
	confidence: string;
	confidenceReason: TypedTexts;
	sources: TypedSource[];
}

export const NO_TEXTS: TypedTexts = { en: '', ru: '', kk: '' };

export const NO_SOURCE: TypedSource = {
	url: '',
	publisher: '',
	title: '',
	language: '',
	kind: '',
	publishedOn: '',
	passage: ''
};

/** The form of a new milestone: the most common choices are made, the rest is empty. */
export const NEW_MILESTONE: TypedMilestone = {
	tracks: ['vfa', 'ra'],
	kind: '',
	stage: '',
	status: 'done',
	date: '',
	place: NO_TEXTS,
	actors: [NO_TEXTS],
	title: NO_TEXTS,
	summary: NO_TEXTS,
	confidence: '',
	confidenceReason: NO_TEXTS,
	sources: [NO_SOURCE]
};

/** The form of an existing milestone. */
export function typedOf(
	content: MilestoneContent,
	sources: ReadonlyMap<string, Source>
): TypedMilestone {
	const { tracks, kind, stage, status, date, place, actors, title, summary } = content;
	return {
		tracks: [...tracks],
		kind,
		stage: stage ?? '',
		status,
		date,
		place: textsOf(place),
		actors: actors.length > 0 ? actors.map(textsOf) : [NO_TEXTS],
		title: textsOf(title),
		summary: textsOf(summary),
		confidence: content.confidence,
		confidenceReason: textsOf(content.confidenceReason),
		sources: content.citations.map(({ sourceId, passage }) => ({
			...NO_SOURCE,
			url: sources.get(sourceId)?.url ?? '',
			passage: passage ?? ''
		}))
	};
}

function textsOf(localized: Localized | null): TypedTexts {
	return { ...NO_TEXTS, ...localized };
}

export function isBlank(texts: TypedTexts | TypedSource): boolean {
	return Object.values(texts).every((text: string) => text.trim() === '');
}

/** The languages in which `texts` lack a text that they have in another. */
export function missingIn(texts: TypedTexts): Language[] {
	return isBlank(texts) ? [] : LANGUAGES.filter((language) => texts[language].trim() === '');
}
