import { toMonths, type DayRange } from '$lib/domain/agreements/comparison';
import type { Language } from '$lib/domain/language';
import { formatNumber } from './numbers';
import { m } from './paraglide/messages';

/** Decimals of a month that a date to the day supports. */
const DIGITS = 1;

/** "12.6 months", «12,6 месяца», «12,6 ай». */
export function formatMonths(months: number, language: Language): string {
	const rounded = Number(months.toFixed(DIGITS));
	const whole = Number.isInteger(rounded);
	return m.agreements_months({
		count: rounded,
		text: formatNumber(rounded, language, whole ? 0 : DIGITS)
	});
}

/** The same of a range: "from 3 to 9 months" shortened to "3.0–9.0 months" where the dates are imprecise. */
export function formatDayRange({ min, max }: DayRange, language: Language): string {
	if (min === max) return formatMonths(toMonths(min), language);
	const text = `${formatNumber(toMonths(min), language, DIGITS)}–${formatNumber(toMonths(max), language, DIGITS)}`;
	return m.agreements_months({ count: Number(toMonths(max).toFixed(DIGITS)), text });
}
