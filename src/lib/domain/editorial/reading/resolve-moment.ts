import {
	addDays,
	addMonths,
	daysBetween,
	firstDay,
	lastDay,
	parsePartialDate,
	yearOf,
	type Day,
	type PartialDate
} from '$lib/domain/time';
import { monthNumber, ordinalNumber, seasonNumber, weekdayNumber } from './calendar-words';
import { spanOf, type Moment } from './moment';

/** The context in which a date in a text is read. */
export interface Reading {
	/** The day of the article; `null` if unknown, and then relative dates cannot be read. */
	on: Day | null;
	/** True if the sentence is about the future. */
	ahead: boolean;
}

export type Found = Record<string, string | undefined>;

/** A day without a year is ambiguous if it is further than this from the article. */
const NEAR_DAYS = 183;

export function isoDate(year: string | number | undefined, month: number, day?: number): string {
	const parts = [String(year), ...[month, day].flatMap((part) => part ?? [])];
	return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The year meant by `text`; without one, that of the article. */
function yearMeant(text: string | undefined, { on }: Reading): number | undefined {
	if (text && /^\d{4}$/u.test(text)) return Number(text);
	if (on === null) return undefined;
	if (text && /next|следующ|будущ/iu.test(text)) return yearOf(on) + 1;
	if (text && /last|прошл|минувш/iu.test(text)) return yearOf(on) - 1;
	return yearOf(on);
}

/** A day, or several in a row, of a month; without a year the nearest in the direction of the sentence. */
export function days(
	{ day, to, month: name, year: text }: Found,
	reading: Reading
): Moment | undefined {
	const number = monthNumber(name ?? '');
	const of = (figures: string | undefined) => (year: number | string) =>
		parsePartialDate(isoDate(year, number, Number.parseInt(figures ?? '', 10)));
	const first = text ? of(day)(text) : nearest(of(day), reading);
	if (first === undefined || to === undefined) return first;
	const last = of(to)(yearOf(first));
	return last !== undefined && last > first ? spanOf(first, last) : undefined;
}

export function month({ month: name, year: text }: Found, reading: Reading): Moment | undefined {
	const number = monthNumber(name ?? '');
	const of = (year: number | string) => parsePartialDate(isoDate(year, number));
	return text ? of(text) : nearest(of, reading);
}

function nearest(
	of: (year: number) => PartialDate | undefined,
	{ on, ahead }: Reading
): PartialDate | undefined {
	if (on === null) return undefined;
	const candidates = [-1, 0, 1].flatMap((more) => of(yearOf(on) + more) ?? []);
	const distance = (date: PartialDate) => daysBetween(on, ahead ? lastDay(date) : firstDay(date));
	return candidates.find((date) => {
		const far = distance(date);
		return Math.abs(far) <= NEAR_DAYS && (ahead ? far >= 0 : far <= 0);
	});
}

export function quarter({ ordinal, year: text }: Found, reading: Reading): Moment | undefined {
	const year = yearMeant(text, reading);
	return year === undefined
		? undefined
		: parsePartialDate(`${year}-Q${ordinalNumber(ordinal ?? '')}`);
}

export function half({ ordinal, year: text }: Found, reading: Reading): Moment | undefined {
	const number = ordinalNumber(ordinal ?? '');
	return monthsOf(yearMeant(text, reading), number === 1 ? [1, 6] : number === 2 ? [7, 12] : null);
}

/** Three months each; only spring, summer and autumn lie within one year. */
export function season({ season: name, year: text }: Found, reading: Reading): Moment | undefined {
	const first = seasonNumber(name ?? '') * 3;
	return monthsOf(yearMeant(text, reading), [first, first + 2]);
}

function monthsOf(
	year: number | undefined,
	months: readonly [number, number] | null
): Moment | undefined {
	if (year === undefined || months === null) return undefined;
	const [from, to] = months.map((number) => parsePartialDate(isoDate(year, number)));
	return from && to ? spanOf(from, to) : undefined;
}

/** "By the end of the year": from the article on; for a later year, all of it. */
export function toEndOfYear({ year: text }: Found, reading: Reading): Moment | undefined {
	const { on } = reading;
	const year = yearMeant(text, reading);
	const whole = parsePartialDate(String(year));
	if (on === null || year !== yearOf(on)) return whole;
	return whole && spanOf(on, whole);
}

export function year({ year: text }: Found, reading: Reading): Moment | undefined {
	return parsePartialDate(String(yearMeant(text, reading)));
}

function weekdayOf(day: Day): number {
	// 1 January 2024 was a Monday.
	return (((daysBetween('2024-01-01' as Day, day) % 7) + 7) % 7) + 1;
}

export function nearestWeekday({ weekday }: Found, { on, ahead }: Reading): Moment | undefined {
	if (on === null) return undefined;
	const wanted = weekdayNumber(weekday ?? '');
	const forward = (wanted - weekdayOf(on) + 7) % 7;
	return addDays(on, ahead ? forward : -((7 - forward) % 7));
}

/** A whole week, Monday to Sunday. */
export function weeks(more: number) {
	return (on: Day): Moment => {
		const monday = addDays(on, 1 - weekdayOf(on) + 7 * more);
		return { from: monday, to: addDays(monday, 6) };
	};
}

export function months(more: number) {
	return (on: Day): Moment | undefined => parsePartialDate(addMonths(on, more).slice(0, 7));
}
