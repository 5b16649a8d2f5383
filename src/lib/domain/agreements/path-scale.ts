import {
	daysBetween,
	firstDay,
	middleDay,
	yearOf,
	type Day,
	type PartialDate
} from '$lib/domain/time';

/** A line on which distances are times. Positions are shares of its length, 0 to 1. */
export interface PathScale {
	stations: number[];
	/** Up to where a source could have shown a step; 1 if all of the line is known. */
	known: number;
	/** The first day of each year that the line crosses. */
	years: { year: number; at: number }[];
}

/**
 * Positions of `dates`, in order of time, on a line from the first of them to `end`; an imprecise date counts
 * as its middle day. `null` if the line would have no length.
 * @param line up to where it goes, and for an open path up to where it is known
 */
export function pathScale(
	dates: readonly PartialDate[],
	{ end, knownUntil = end }: { end: Day; knownUntil?: Day }
): PathScale | null {
	const [first] = dates;
	if (!first) return null;
	const start = middleDay(first);
	const length = daysBetween(start, end);
	if (length <= 0) return null;
	const place = (day: Day) => daysBetween(start, day) / length;
	const from = yearOf(start) + 1;
	const count = Math.max(0, yearOf(end) - from + 1);
	return {
		stations: dates.map((date) => place(middleDay(date))),
		known: Math.min(1, Math.max(0, place(knownUntil))),
		years: Array.from({ length: count }, (_, index) => {
			const year = from + index;
			return { year, at: place(firstDay(String(year) as PartialDate)) };
		})
	};
}
