import type { DayRange } from '$lib/domain/agreements/path-times';
import type { Language } from '$lib/domain/language';
import { DAYS_PER_MONTH } from '$lib/domain/time';
import { formatNumber } from './numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

/** Days as months of 30.4375 days with one decimal: "43.3", «43,3», or a range, "40.1–51.3". */
export function monthsText({ min, max }: DayRange, language: Language): string {
	return rangeText([min, max].map((days) => formatNumber(days / DAYS_PER_MONTH, language, 1)));
}

/** Whole days, or a range of them: "1,318", "365–366". */
export function daysText({ min, max }: DayRange, language: Language): string {
	return rangeText([min, max].map((days) => formatNumber(days, language)));
}

/** Below this, days say more than months with a decimal. */
const SHORT_DAYS = 61;

/** A length as it is said in a sentence: in days where it is short, else in months. */
export function lengthText(length: DayRange, language: Language): string {
	if (length.max < SHORT_DAYS) return daysInWords(length);
	return m.agreements_length({ months: monthsText(length, language) });
}

/** "356 days", "14–44 days", "1,220–1,561 days". */
export function daysInWords({ min, max }: DayRange): string {
	const days = m.common_days({ count: max });
	return min === max ? days : `${formatNumber(min, getLocale())}–${days}`;
}

/** A range that reads as one number is said as one. */
function rangeText([from = '', to = '']: string[]): string {
	return from === to ? from : `${from}–${to}`;
}
