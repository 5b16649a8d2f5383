import {
	firstDay,
	isDay,
	lastDay,
	parsePartialDate,
	precisionOf,
	type Day,
	type PartialDate,
	type Precision
} from '$lib/domain/time';

/** From one day to another, both counted: "last week", "14–15 January". */
export interface Span {
	from: Day;
	to: Day;
}

/** When something happened, exactly as a text tells it. */
export type Moment = PartialDate | Span;

export function isSpan(moment: Moment): moment is Span {
	return typeof moment === 'object';
}

/** The span as `from/to`, a date as it is: two moments are the same where these are. */
export function momentText(moment: Moment): string {
	return isSpan(moment) ? `${moment.from}/${moment.to}` : moment;
}

export function startOf(moment: Moment): Day {
	return isSpan(moment) ? moment.from : firstDay(moment);
}

export function endOf(moment: Moment): Day {
	return isSpan(moment) ? moment.to : lastDay(moment);
}

/**
 * The most precise date of the record that covers all of `moment`: of a week its month, of a week
 * across two months their quarter or year. `undefined` where even the years differ.
 */
export function coveringDate(moment: Moment): PartialDate | undefined {
	if (!isSpan(moment)) return moment;
	const { from, to } = moment;
	const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
	const candidates = [from, from.slice(0, 7), `${year}-Q${Math.ceil(month / 3)}`, year];
	return candidates
		.map(parsePartialDate)
		.find((date) => date !== undefined && lastDay(date) >= to && firstDay(date) <= from);
}

export function momentPrecision(moment: Moment): Precision | 'span' {
	return isSpan(moment) ? 'span' : precisionOf(moment);
}

/** The span, or the one day where it begins and ends on the same. */
export function spanOf(from: PartialDate, to: PartialDate): Moment {
	return from === to && isDay(from) ? from : { from: firstDay(from), to: lastDay(to) };
}
