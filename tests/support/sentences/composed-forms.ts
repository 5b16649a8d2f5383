import type { Language } from '$lib/domain/language';
import { formatDate, formatDateShort, instant, partialDate, type DateForm } from '$lib/domain/time';
import { dueWords } from '$lib/i18n/values/due-words';
import { formatPercent } from '$lib/i18n/values/percent';
import { numberSlots, percentSlots } from '$lib/i18n/values/slots';
import type { Composed } from './composed';
import type { Sentence } from './fold';
import { DATES, digitsOf, NUMBERS } from './values';

const FORMS: readonly DateForm[] = ['plain', 'on', 'since', 'by'];

function dates(list: readonly string[], write: (text: string) => string): Sentence[] {
	return list.map((text) => ({
		text: write(text),
		digits: text.length === 10 ? [String(Number(text.slice(8)))] : []
	}));
}

/** Each form of a number, told for all numbers: `in_n: 1‑інде`. */
function forms(
	list: readonly number[],
	slots: (n: number) => Record<string, string | number>,
	language: Language
): Sentence[][] {
	return Object.keys(slots(0)).map((form) =>
		list.map((n) => ({ text: `${form}: ${slots(n)[form]}`, digits: digitsOf(n, language) }))
	);
}

/** The forms of slots, for every value: what a message may take. */
export const formSentences: Composed = {
	numberSlots: (language) => forms(NUMBERS, (n) => numberSlots('n', n, language), language),
	percentSlots: (language) =>
		forms(
			[0, 1, 9, 40, 55, 100],
			(n) => percentSlots('share', formatPercent(n, language), language),
			language
		),
	formatDate: (language) =>
		FORMS.flatMap((form) =>
			DATES.map((set) =>
				dates(set, (text) => `${form}: ${formatDate(partialDate(text), language, form)}`)
			)
		),
	formatDateShort: (language) =>
		DATES.map((set) => dates(set, (text) => formatDateShort(partialDate(text), language))),
	dueWords: () => [[{ text: dueWords(instant('2027-03-02T20:05:00.000Z')) }]]
};
