import type { DayRange } from '$lib/domain/agreements/path-times';
import type { Language } from '$lib/domain/language';
import { DAYS_PER_MONTH } from '$lib/domain/time';

/** Signs of numbers; Chromium has no Kazakh data, and Kazakh writes numbers as Russian does. */
const SIGNS: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU', kk: 'ru-RU' };

/** Days as months of 30.4375 days with one decimal: "43.3", «43,3», or a range, "40.1–51.3". */
export function monthsText({ min, max }: DayRange, language: Language): string {
	const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
	const format = new Intl.NumberFormat(SIGNS[language], digits);
	const [from, to] = [min, max].map((days) => format.format(days / DAYS_PER_MONTH));
	return from === to ? String(from) : `${from}–${to}`;
}

/** Whole days, or a range of them: "1318", "1220–1585". */
export function daysText({ min, max }: DayRange, language: Language): string {
	const format = new Intl.NumberFormat(SIGNS[language], { maximumFractionDigits: 1 });
	const [from, to] = [min, max].map((days) => format.format(days));
	return from === to ? String(from) : `${from}–${to}`;
}
