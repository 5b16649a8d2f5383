import {
	CATEGORIES,
	compareEffects,
	DIMENSIONS,
	type Dimension,
	type InferenceFigures
} from '$lib/domain/effects';
import type { Language } from '$lib/domain/language';
import {
	formatEffect,
	formatInference,
	formatPrecedent,
	formatSpan
} from '$lib/i18n/sentences/effect-texts';
import { effectsFile, provisions, rules, TODAY } from '$tests/rules/effects-data';
import type { Composed } from './composed';
import type { Sentence } from './fold';
import { digitsOf, NUMBERS } from './values';

const context = { rules, provisions, effects: effectsFile };
const BOUNDS = ['at-least', 'at-most'] as const;
/** One for each unit: euro, days, working days, years, categories. */
const UNITS = ['fee', 'decision-time', 'urgent', 'multiple-entry', 'documents'] as const;
const PARTNERS = new Set(provisions.map(({ partner }) => partner)).size;

const each = (texts: readonly string[]): Sentence[] =>
	[...new Set(texts)].map((text) => ({ text }));
const numbered = (language: Language, write: (n: number) => string): Sentence[] =>
	NUMBERS.map((n) => ({ text: write(n), digits: digitsOf(n, language) }));

/** The spans that the pages show, over all categories. */
function spans(dimension: Dimension, language: Language): Sentence[] {
	const shown = CATEGORIES.map((category) =>
		formatSpan(dimension, compareEffects(dimension, category, TODAY, context).span, language)
	);
	return each(shown);
}

/** How many partners do: every number of them, exactly and at least. */
function counts(language: Language, atLeast: boolean): Sentence[] {
	return Array.from({ length: PARTNERS + 1 }, (_, count) => ({
		text: formatSpan(
			'documents',
			{ kind: 'count', partners: [], count, of: PARTNERS, atLeast },
			language
		),
		digits: [String(count)]
	}));
}

/** The inference of a dimension, each of its figures in turn as any number. */
function inferences(dimension: Dimension, language: Language): Sentence[][] {
	const { texts, figures } = compareEffects(dimension, 'all', TODAY, context).inference;
	const write = (changed: InferenceFigures) =>
		formatInference(texts.inference.text, { ...figures, ...changed }, language);
	const sets = Object.keys(figures).map((figure) =>
		numbered(language, (n) => write({ [figure]: n })).slice(1)
	);
	return [[{ text: write({}) }], ...sets];
}

export const effectSentences: Composed = {
	formatEffect: (language) => [
		...UNITS.map((dimension) => numbered(language, (n) => formatEffect(dimension, n, language))),
		...DIMENSIONS.map((dimension) =>
			each([true, false].map((value) => formatEffect(dimension, value, language)))
		)
	],
	formatPrecedent: (language) =>
		UNITS.flatMap((dimension) =>
			BOUNDS.map((bound) =>
				numbered(language, (value) => formatPrecedent(dimension, { value, bound }, language))
			)
		),
	formatSpan: (language) => [
		...DIMENSIONS.map((dimension) => spans(dimension, language)),
		counts(language, false),
		counts(language, true)
	],
	formatInference: (language) => DIMENSIONS.flatMap((dimension) => inferences(dimension, language))
};
