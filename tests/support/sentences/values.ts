import type { Language } from '$lib/domain/language';
import {
	formatDate,
	formatDateShort,
	day,
	fromMilliseconds,
	offsetOf,
	partialDate
} from '$lib/domain/time';
import { dueSlots } from '$lib/i18n/values/due-words';
import { instantSlots } from '$lib/i18n/values/instant';
import { daysInWords, lengthText, monthsText } from '$lib/i18n/values/lengths';
import { formatEuro, formatEuroRange } from '$lib/i18n/values/money';
import { formatNumber } from '$lib/i18n/values/numbers';
import { formatPercent } from '$lib/i18n/values/percent';
import {
	dateSlots,
	moneySlots,
	numberSlots,
	percentSlots,
	reachSlots
} from '$lib/i18n/values/slots';

/** A value of a slot: all the forms of it that a message may take, by the names of the slots. */
export interface SlotValue {
	slots: Record<string, unknown>;
	/** The whole number in it, where there is one. */
	number?: number;
	digits?: readonly string[];
	/** Its words as it stands by itself. */
	plain?: readonly string[];
}

/** Values of a slot called `name`, in the sets that are each told in one line; of whole numbers, those of `list`. */
export type Values = (name: string, language: Language, list: readonly number[]) => SlotValue[][];

/** The last word and the last digit of a number decide on its endings: every one of both is here. */
export const NUMBERS = [0, 1, 2, 3, 4, 5, 10, 11, 20, 21, 22, 40, 50, 90, 100, 101, 1000];
const YEAR = 2027;
const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

/** The ways in which `n` may be written. */
export function digitsOf(n: number, language: Language): string[] {
	return [...new Set([formatNumber(n, language), String(n)])];
}

/** Whole numbers in every form. */
export const numbers: Values = (name, language, list) => [
	list.map((n) => ({
		slots: numberSlots(name, n, language),
		number: n,
		digits: digitsOf(n, language)
	}))
];

/** Texts of the product with a whole number in them: «21 ай». */
export function inNumbers(write: (n: number, language: Language) => string): Values {
	return (name, language, list) => [
		list.map((n) => ({
			slots: { [name]: write(n, language) },
			number: n,
			digits: digitsOf(n, language)
		}))
	];
}

/** Texts that a function of the product writes. */
export function texts(...write: ((language: Language) => string)[]): Values {
	return (name, language) => [write.map((of) => ({ slots: { [name]: of(language) } }))];
}

/** Sets of partial dates in every form. */
function dated(...sets: string[][]): Values {
	return (name, language) =>
		sets.map((set) =>
			set.map((text) => ({
				slots: dateSlots(name, partialDate(text), language),
				digits: text.length === 10 ? [String(Number(text.slice(8)))] : [],
				plain: formatDate(partialDate(text), language).split(' ')
			}))
		);
}

const DAYS = MONTHS.flatMap((month) =>
	['01', '02', '03', '11'].map((day) => `${YEAR}-${month}-${day}`)
);
export const IN_MONTHS = MONTHS.map((month) => `${YEAR}-${month}`);
const QUARTERS = [1, 2, 3, 4].map((quarter) => `${YEAR}-Q${quarter}`);

/** Days, months, quarters and a year. */
export const DATES = [DAYS, IN_MONTHS, QUARTERS, [String(YEAR)]];

export const days = dated(DAYS);
export const months = dated(IN_MONTHS);
export const partialDates = dated(...DATES);

export const shortDates = texts(
	...['2027-03-02', '2027-03', '2027-Q1', '2027'].map(
		(text) => (language: Language) => formatDateShort(partialDate(text), language)
	)
);

/** Days as a program writes them, and what an editor or a reader may have typed. */
export const isoDay = texts(() => '2027-03-02');
const AT = fromMilliseconds(Date.UTC(2027, 2, 2, 8, 5));
/** Of an instant, Kazakhstan's; before March 2024 it was another. */
export const zone = texts(() => offsetOf(AT));
export const due: Values = () => [[{ slots: dueSlots(AT) }]];
export const instant: Values = (name, language) => [[{ slots: instantSlots(name, AT, language) }]];

/** Up to when the record is known: each month, and the parts of one. */
export const reach: Values = (name, language) => [
	IN_MONTHS.map((text) => ({
		slots: reachSlots(name, day(`${text}-15`), language)
	})),
	['2027-04-10', '2027-04-20', '2027-04-30'].map((text) => ({
		slots: reachSlots(name, day(text), language)
	}))
];

/** A number with the signs of the language. */
export const formatted = inNumbers(formatNumber);

/** What is in percent. @param decimals shown */
export function percent(decimals: 0 | 1): Values {
	return (name, language) => [
		[0, 1, 9, 40, 55, 100].map((value) => {
			const text = formatPercent(value, language, decimals);
			return { slots: percentSlots(name, text, language), digits: [text.replace(/\D+$/u, '')] };
		})
	];
}

export const year = texts(
	() => '2009',
	() => '2010',
	() => '2024',
	() => '2026'
);
export const rate = texts((language) => formatNumber(612.35, language, 2));
export const score = texts((language) => formatNumber(0.08, language, 2));

export const money = inMoney(
	...[35, 67.5, 90, 1_200_000].map((euro) => (language: Language) => formatEuro(euro, language))
);
export const moneyRange = inMoney(
	(language) => formatEuroRange({ low: 35, high: 35 }, language),
	(language) => formatEuroRange({ low: 35, high: 67.5 }, language),
	(language) => formatEuroRange({ low: 1_200_000, high: 3_400_000 }, language)
);

/** Amounts in every form. */
function inMoney(...write: ((language: Language) => string)[]): Values {
	return (name, language) => [
		write.map((of) => ({ slots: moneySlots(name, of(language), language) }))
	];
}

/** Lengths in days, exact and imprecise, short and long. */
export const LENGTHS = [
	{ min: 1, max: 1 },
	{ min: 21, max: 21 },
	{ min: 14, max: 44 },
	{ min: 365, max: 366 },
	{ min: 1318, max: 1318 },
	{ min: 1220, max: 1561 }
];
export const monthsInDecimals = texts(
	...LENGTHS.slice(3).map((length) => (language: Language) => monthsText(length, language))
);
/** The upper end of a length in months: a range is never told. */
export const wholeLength = texts(
	...LENGTHS.slice(3).map(
		({ max }) =>
			(language: Language) =>
				monthsText({ min: max, max }, language)
	)
);
export const length = texts(
	...LENGTHS.map((one) => (language: Language) => lengthText(one, language))
);
export const daysInText = texts(...LENGTHS.map((one) => () => daysInWords(one)));
