// Import each function by its path: the whole library has eight hundred files, and every test would load them.
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysToDate } from 'date-fns/addDays';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { lastDayOfQuarter } from 'date-fns/lastDayOfQuarter';
import { lastDayOfYear } from 'date-fns/lastDayOfYear';

/**
 * A calendar date as ISO text whose length shows its precision:
 * `2026-03-03` (day), `2026-03` (month), `2026-Q1` (quarter), `2026` (year).
 *
 * It is text, not a `Date`: the date of a treaty has no time of day and no time zone, and
 * "in the last quarter of 2026" has no day.
 */
export type PartialDate = string & { readonly __brand: 'PartialDate' };

/** A calendar day, `2026-03-03`: the partial date of the highest precision. */
export type Day = PartialDate & { readonly __day: true };

export const PRECISIONS = ['day', 'month', 'quarter', 'year'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Days in a mean Gregorian month (365.2425 / 12, rounded as in the literature): all durations in months use it. */
export const DAYS_PER_MONTH = 30.4375;

const SHAPE = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Years that a record of EU agreements can contain; a date outside them is a typing error. */
export const YEAR_RANGE = { from: 1957, to: 2100 } as const;

/** The partial date written as `text`, or `undefined` if it is not one (`2026-02-30`, `2026-13`, `26-1-1`). */
export function parsePartialDate(text: string): PartialDate | undefined {
	const match = SHAPE.exec(text);
	if (!match) return undefined;
	const year = Number(match[1]);
	if (year < YEAR_RANGE.from || year > YEAR_RANGE.to) return undefined;
	if (match[4] !== undefined) {
		const date = new UTCDateMini(year, Number(match[3]) - 1, Number(match[4]));
		// Otherwise 2026-02-30 would silently become 2 March.
		if (date.getDate() !== Number(match[4])) return undefined;
	}
	return text as PartialDate;
}

/** The day written as `text`, or `undefined` if it is not one. */
export function parseDay(text: string): Day | undefined {
	const date = parsePartialDate(text);
	return date !== undefined && isDay(date) ? date : undefined;
}

/** {@link parsePartialDate} for texts known to be valid, such as those of a validated record. @throws RangeError */
export function partialDate(text: string): PartialDate {
	const date = parsePartialDate(text);
	if (date === undefined) throw new RangeError(`Not a date: ${JSON.stringify(text)}`);
	return date;
}

/** {@link parseDay} for texts known to be valid. @throws RangeError */
export function day(text: string): Day {
	const date = parseDay(text);
	if (date === undefined) throw new RangeError(`Not a day: ${JSON.stringify(text)}`);
	return date;
}

export function precisionOf(date: PartialDate): Precision {
	if (date.length === 10) return 'day';
	if (date.length === 4) return 'year';
	return date.includes('Q') ? 'quarter' : 'month';
}

export function isDay(date: PartialDate): date is Day {
	return date.length === 10;
}

function toDate(day: Day): Date {
	return new UTCDateMini(
		Number(day.slice(0, 4)),
		Number(day.slice(5, 7)) - 1,
		Number(day.slice(8, 10))
	);
}

function fromDate(date: Date): Day {
	return formatISO(date, { representation: 'date' }) as Day;
}

/** The first day that `date` can mean. */
export function firstDay(date: PartialDate): Day {
	switch (precisionOf(date)) {
		case 'day':
			return date as Day;
		case 'month':
			return `${date}-01` as Day;
		case 'quarter': {
			const month = (Number(date.slice(6)) - 1) * 3 + 1;
			return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-01` as Day;
		}
		case 'year':
			return `${date}-01-01` as Day;
	}
}

/** The last day that `date` can mean. */
export function lastDay(date: PartialDate): Day {
	const first = toDate(firstDay(date));
	switch (precisionOf(date)) {
		case 'day':
			return date as Day;
		case 'month':
			return fromDate(lastDayOfMonth(first));
		case 'quarter':
			return fromDate(lastDayOfQuarter(first));
		case 'year':
			return fromDate(lastDayOfYear(first));
	}
}

/** The middle day of what `date` can mean (the earlier of two): the least biased single day. */
export function middleDay(date: PartialDate): Day {
	const first = firstDay(date);
	return addDays(first, Math.floor(daysBetween(first, lastDay(date)) / 2));
}

export function yearOf(date: PartialDate): number {
	return Number(date.slice(0, 4));
}

/**
 * Compares two dates for `Array.sort`: by the first day; if that is the same, the more precise date comes first.
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
	const byStart = compareText(firstDay(a), firstDay(b));
	if (byStart !== 0) return byStart;
	return PRECISIONS.indexOf(precisionOf(a)) - PRECISIONS.indexOf(precisionOf(b));
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** True if all of `a` is before all of `b`, so that `a` is certainly earlier. */
export function isSurelyBefore(a: PartialDate, b: PartialDate): boolean {
	return lastDay(a) < firstDay(b);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return differenceInCalendarDays(toDate(to), toDate(from));
}

/** Months of {@link DAYS_PER_MONTH} days from `from` to `to`, as a decimal number. */
export function monthsBetween(from: Day, to: Day): number {
	return daysBetween(from, to) / DAYS_PER_MONTH;
}

export function addDays(day: Day, days: number): Day {
	return fromDate(addDaysToDate(toDate(day), days));
}

/** The same day `months` calendar months later, or the last day of that month if it is shorter. */
export function addMonths(day: Day, months: number): Day {
	return fromDate(addMonthsToDate(toDate(day), months));
}

/** The shortest and the longest possible time from `from` to `to`, in days, given their precision. */
export function daysRange(from: PartialDate, to: PartialDate): { min: number; max: number } {
	return {
		min: daysBetween(lastDay(from), firstDay(to)),
		max: daysBetween(firstDay(from), lastDay(to))
	};
}
