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
import {
	MONTH,
	monthNumber,
	ORDINAL,
	ordinalNumber,
	SEASON,
	seasonNumber,
	WEEKDAY,
	weekdayNumber,
	YEAR
} from './calendar-words';
import { spanOf, type Moment } from './moment';

/** What a date in a text is read against. */
export interface Reading {
	/** The day of the article; `null` where it is not known, and then nothing relative can be read. */
	on: Day | null;
	/** True where the sentence speaks of what is to come. */
	ahead: boolean;
}

type Found = Record<string, string | undefined>;

export interface MomentRule {
	pattern: RegExp;
	/** `undefined` where the words are a date, but not a clear one. */
	read: (found: Found, reading: Reading) => Moment | undefined;
}

/** A day without a year that is further than this from the article is not clear. */
const NEAR_DAYS = 183;

const DAY = '\\d{1,2}(?:st|nd|rd|th|-?го)?';
const DASH = '\\s?[-–—]\\s?';
const YEAR_AFTER = `(?:,?\\s(?<year>\\d{4}))?`;
const KAZAKH_YEAR = '(?<year>\\d{4})\\s(?:жылғы|жылдың|жылы|ж\\.)';

/** From the most exact to the least: what one has read, the next ones do not see. */
export const MOMENT_RULES: readonly MomentRule[] = [
	// "In December of that year": which year, another sentence says.
	rule('(?:that|the same) year|т(?:ого|ом) же год[ау]|сол жыл(?:ы|ғы)', () => undefined),
	rule('(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)', ({ year, month, day }) =>
		parsePartialDate(`${year}-${month}-${day}`)
	),
	rule('(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})', ({ year, month, day }) =>
		parsePartialDate(iso(year, Number(month), Number(day)))
	),
	rule(`(?:${KAZAKH_YEAR}\\s)?(?<day>${DAY})${DASH}(?<to>${DAY})[\\s-](?<month>${MONTH})`, days),
	rule(
		`(?<day>${DAY})(?:${DASH}| по | to | and | и )(?<to>${DAY})\\s(?<month>${MONTH})${YEAR_AFTER}`,
		days
	),
	rule(`(?<month>${MONTH})\\s(?<day>${DAY})${DASH}(?<to>${DAY})${YEAR_AFTER}`, days),
	rule(`${KAZAKH_YEAR}\\s(?<day>${DAY})[\\s-](?<month>${MONTH})`, days),
	rule(`(?<day>${DAY})[\\s-](?:of )?(?<month>${MONTH})${YEAR_AFTER}`, days),
	rule(`(?<month>${MONTH})\\s(?<day>${DAY})${YEAR_AFTER}`, days),
	rule(`(?:${KAZAKH_YEAR}\\s)?(?<ordinal>${ORDINAL})\\sтоқсан\\p{L}*`, quarter),
	rule(`(?<ordinal>${ORDINAL})\\s(?:quarter(?: of)?|квартал\\p{L}*)\\s(?<year>${YEAR})`, quarter),
	rule(`q(?<ordinal>[1-4])(?: of)?\\s(?<year>\\d{4})`, quarter),
	rule(`${KAZAKH_YEAR}\\s(?<ordinal>${ORDINAL})\\sжарты\\p{L}+`, half),
	rule(
		`(?<ordinal>${ORDINAL})\\s(?:half of|полугоди\\p{L}+|половин\\p{L}+)\\s(?<year>${YEAR})`,
		half
	),
	rule(`${KAZAKH_YEAR}\\s(?<season>${SEASON})`, season),
	rule(`(?<season>${SEASON})(?: of)?\\s(?<year>${YEAR})`, season),
	rule(`(?:by|before|until) the end of (?<year>${YEAR})`, toEndOfYear),
	rule(`(?:до конца|к концу)\\s(?<year>\\d{4}|${YEAR})`, toEndOfYear),
	rule(`(?:(?<year>\\d{4}|осы)\\s)?жыл(?:дың)? соңына дейін`, toEndOfYear),
	rule(`${KAZAKH_YEAR}\\s(?<month>${MONTH})`, month),
	rule(`(?<month>${MONTH})(?: of)?,?\\s(?<year>\\d{4})`, month),
	rule(`(?:in|this|last|next|в)\\s(?<month>${MONTH})`, month),
	rule(`(?<month>${MONTH}(?<=[дт][ае])|${MONTH}(?= айы))`, month),
	relative('last week|на (?:прошлой|минувшей) неделе|(?:өткен|былтырғы) аптада', weeks(-1)),
	relative('this week|на (?:этой|текущей) неделе|осы аптада', weeks(0)),
	relative('next week|на (?:следующей|будущей) неделе|(?:келесі|алдағы) аптада', weeks(1)),
	relative('last month|в (?:прошлом|минувшем) месяце|өткен айда', months(-1)),
	relative('this month|в (?:этом|текущем) месяце|осы айда', months(0)),
	relative('next month|в (?:следующем|будущем) месяце|келесі айда', months(1)),
	relative('yesterday|вчера|кеше', (on) => addDays(on, -1)),
	relative('today|сегодня|бүгін', (on) => on),
	relative('tomorrow|завтра|ертең', (on) => addDays(on, 1)),
	rule(`(?<weekday>${WEEKDAY})`, nearestWeekday),
	rule(
		`(?:in|during|в)\\s(?:early |late |mid-?|начале |середине |конце )?(?<year>\\d{4})(?: год[ау])?`,
		year
	),
	rule('(?<year>\\d{4}) жыл(?:ы|дың)', year),
	rule('(?<year>this year|next year|last year)', year),
	rule('в (?<year>(?:этом|текущем|следующем|будущем|прошлом|минувшем) году)', year),
	relative('биыл', (on) => parsePartialDate(String(yearOf(on)))),
	relative('былтыр', (on) => parsePartialDate(String(yearOf(on) - 1))),
	relative('келесі жылы', (on) => parsePartialDate(String(yearOf(on) + 1)))
];

/** The words must stand alone: no letter or figure before or behind them. */
function rule(words: string, read: MomentRule['read']): MomentRule {
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
	return { pattern, read };
}

function relative(words: string, from: (on: Day) => Moment | undefined): MomentRule {
	return rule(words, (_, { on }) => (on === null ? undefined : from(on)));
}

function iso(year: string | number | undefined, month: number, day?: number): string {
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
function days({ day, to, month: name, year: text }: Found, reading: Reading): Moment | undefined {
	const number = monthNumber(name ?? '');
	const of = (figures: string | undefined) => (year: number | string) =>
		parsePartialDate(iso(year, number, Number.parseInt(figures ?? '', 10)));
	const first = text ? of(day)(text) : nearest(of(day), reading);
	if (first === undefined || to === undefined) return first;
	const last = of(to)(yearOf(first));
	return last !== undefined && last > first ? spanOf(first, last) : undefined;
}

function month({ month: name, year: text }: Found, reading: Reading): Moment | undefined {
	const number = monthNumber(name ?? '');
	const of = (year: number | string) => parsePartialDate(iso(year, number));
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

function quarter({ ordinal, year: text }: Found, reading: Reading): Moment | undefined {
	const year = yearMeant(text, reading);
	return year === undefined
		? undefined
		: parsePartialDate(`${year}-Q${ordinalNumber(ordinal ?? '')}`);
}

function half({ ordinal, year: text }: Found, reading: Reading): Moment | undefined {
	const number = ordinalNumber(ordinal ?? '');
	return monthsOf(yearMeant(text, reading), number === 1 ? [1, 6] : number === 2 ? [7, 12] : null);
}

/** Three months each; only spring, summer and autumn lie within one year. */
function season({ season: name, year: text }: Found, reading: Reading): Moment | undefined {
	const first = seasonNumber(name ?? '') * 3;
	return monthsOf(yearMeant(text, reading), [first, first + 2]);
}

function monthsOf(
	year: number | undefined,
	months: readonly [number, number] | null
): Moment | undefined {
	if (year === undefined || months === null) return undefined;
	const [from, to] = months.map((number) => parsePartialDate(iso(year, number)));
	return from && to ? spanOf(from, to) : undefined;
}

/** "By the end of the year": from the article on; of a later year, all of it. */
function toEndOfYear({ year: text }: Found, reading: Reading): Moment | undefined {
	const { on } = reading;
	const year = yearMeant(text, reading);
	const whole = parsePartialDate(String(year));
	if (on === null || year !== yearOf(on)) return whole;
	return whole && spanOf(on, whole);
}

function year({ year: text }: Found, reading: Reading): Moment | undefined {
	return parsePartialDate(String(yearMeant(text, reading)));
}

function weekdayOf(day: Day): number {
	// 1 January 2024 was a Monday.
	return (((daysBetween('2024-01-01' as Day, day) % 7) + 7) % 7) + 1;
}

function nearestWeekday({ weekday }: Found, { on, ahead }: Reading): Moment | undefined {
	if (on === null) return undefined;
	const wanted = weekdayNumber(weekday ?? '');
	const forward = (wanted - weekdayOf(on) + 7) % 7;
	return addDays(on, ahead ? forward : -((7 - forward) % 7));
}

/** A whole week, Monday to Sunday. */
function weeks(more: number) {
	return (on: Day): Moment => {
		const monday = addDays(on, 1 - weekdayOf(on) + 7 * more);
		return { from: monday, to: addDays(monday, 6) };
	};
}

function months(more: number) {
	return (on: Day): Moment | undefined => parsePartialDate(addMonths(on, more).slice(0, 7));
}
