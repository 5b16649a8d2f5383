import type { Localized } from '$lib/domain/language';
import type { Citation } from '$lib/domain/milestones/citation';
import type { PartialDate } from '$lib/domain/time';
import type { Known } from './known';

/** The things that an agreement would change. */
export const DIMENSIONS = [
	'fee',
	'decision-time',
	'documents',
	'multiple-entry',
	'waivers',
	'service-fee',
	'urgent',
	'diplomatic-passports'
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What an official said about Kazakhstan. */
export interface Statement {
	id: string;
	speaker: Localized;
	date: Known<PartialDate>;
	text: Localized;
	dimensions: Dimension[];
	citations: Citation[];
}

/** The texts of a dimension. In `inference.text`, `{usual}` and the like are replaced by computed figures. */
export interface DimensionTexts {
	id: Dimension;
	label: Localized;
	explanation: Localized;
	inference: { text: Localized; citations: Citation[] };
	/** Says that no official statement was found; `null` if there is one. */
	noStatement: Localized | null;
}

/** Years before and after an agreement to compare; first and last year inclusive. */
export interface Comparison {
	agreement: string;
	country: string;
	before: [number, number];
	after: [number, number];
	/** What else happened at the time. */
	confounders: string | null;
}

export interface EffectTexts {
	statements: Statement[];
	dimensions: DimensionTexts[];
	noStatementForCategory: Localized;
	inferenceNote: Localized;
	unchanged: { text: Localized; citations: Citation[] };
	whenItStarts: { text: Localized; citations: Citation[] };
	observedElsewhere: {
		text: Localized;
		note: string;
		comparisons: Comparison[];
		citations: Citation[];
	};
}
