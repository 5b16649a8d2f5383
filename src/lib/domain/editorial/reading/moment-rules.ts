import { addDays, parsePartialDate, yearOf, type Day } from '$lib/domain/time';
import { MONTH, ORDINAL, SEASON, WEEKDAY, YEAR } from './calendar-words';
import type { Moment } from './moment';
import {
	days,
	half,
	isoDate,
	month,
	months,
	nearestWeekday,
	quarter,
	season,
	toEndOfYear,
	weeks,
	year,
	type Found,
	type Reading
} from './resolve-moment';

export interface MomentRule {
	pattern: RegExp;
	/** `undefined` if the words are a date, but an ambiguous one. */
	read: (found: Found, reading: Reading) => Moment | undefined;
}

const DAY = '\\d{1,2}(?:st|nd|rd|th|-?го)?';
const DASH = '\\s?[-–—]\\s?';
const YEAR_AFTER = `(?:,?\\s(?<year>\\d{4}))?`;
const KAZAKH_YEAR = '(?<year>\\d{4})\\s(?:жылғы|жылдың|жылы|ж\\.)';

/** From the most exact to the least exact; a rule does not see what an earlier rule has read. */
export const MOMENT_RULES: readonly MomentRule[] = [
	// "In December of that year": the year is in another sentence.
	rule('(?:that|the same) year|т(?:ого|ом) же год[ау]|сол жыл(?:ы|ғы)', () => undefined),
	rule('(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)', ({ year, month, day }) =>
		parsePartialDate(`${year}-${month}-${day}`)
	),
	rule('(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})', ({ year, month, day }) =>
		parsePartialDate(isoDate(year, Number(month), Number(day)))
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

/** Whole words only: no letter or digit directly before or after. */
function rule(words: string, read: MomentRule['read']): MomentRule {
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
	return { pattern, read };
}

function relative(words: string, from: (on: Day) => Moment | undefined): MomentRule {
	return rule(words, (_, { on }) => (on === null ? undefined : from(on)));
}
