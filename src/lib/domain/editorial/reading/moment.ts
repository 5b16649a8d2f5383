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

/** From one day to another, both included: "last week", "14–15 January". */
export interface Span {
	from: Day;
	to: Day;
}

/** When something happened, as precisely as the text says. */
export type Moment = PartialDate | Span;

export function isSpan(moment: Moment): moment is Span {
	return typeof moment === 'object';
}

/** A period as `from/to`, a date as it is: two moments are equal if these texts are. */
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
 * The most precise partial date that covers all of `moment`: for a week its month, for a week across two
 * months their quarter or year. `undefined` if even the years differ.
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

/** The period, or a single day if it begins and ends on that day. */
export function spanOf(from: PartialDate, to: PartialDate): Moment {
	return from === to && isDay(from) ? from : { from: firstDay(from), to: lastDay(to) };
}
