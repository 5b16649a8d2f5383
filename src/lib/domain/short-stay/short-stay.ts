import { addDays, daysBetween, day as dayOf, type Day } from '$lib/domain/time';

/**
 * The 90/180 rule for short stays (Schengen Borders Code, Article 6(1) and (2)): on no day of a stay may more than 90
 * of the last 180 days, that day included, have been days of stay. The days of entry and of exit are both days of stay.
 * All Schengen states count together.
 */
export const SHORT_STAY = { days: 90, window: 180 } as const;

/** A stay in the Schengen area, both ends included. */
export interface Stay {
	entry: Day;
	exit: Day;
	/** Whether it is counted; stays under a residence permit or a long-stay visa are not (Article 6(2)). */
	counted: boolean;
}

/** What the rule says of one stay. */
export interface StayCheck {
	/** Days from entry to exit, both included. */
	length: number;
	/** Days of stay in the 180 days that end on the day of exit; at most 180. */
	usedOnExit: number;
	/** The first day on which more than 90 days are used, and how many days of this stay lie over; `null` if none. */
	over: { from: Day; days: number } | null;
}

/** A run of days of stay as numbers of days since {@link EPOCH}, both ends included. */
type Span = readonly [first: number, last: number];

const EPOCH = dayOf('2000-01-01');
const numberOf = (day: Day) => daysBetween(EPOCH, day);
const dayAt = (number: number) => addDays(EPOCH, number);

/** The first day of the window of 180 days that ends on `day`. */
export function windowStart(day: Day): Day {
	return addDays(day, 1 - SHORT_STAY.window);
}

/** Days of stay in the 180 days that end on `day`: 0 to 180. A day in two stays counts once. */
export function usedOn(stays: readonly Stay[], day: Day): number {
	return used(spansOf(stays), numberOf(day));
}

/** What the rule says of each stay, in the order given; a stay that is not counted is never over. */
export function checkStays(stays: readonly Stay[]): StayCheck[] {
	const spans = spansOf(stays);
	return stays.map(({ entry, exit, counted }) => {
		const [first, last] = [numberOf(entry), numberOf(exit)];
		const from = counted ? firstOver(spans, first, last) : null;
		return {
			length: last - first + 1,
			usedOnExit: used(spans, last),
			over: from === null ? null : { from: dayAt(from), days: last - from + 1 }
		};
	});
}

/**
 * The longest further stay that can begin on `entry` without a day too many, in itself or in a later stay of the list.
 * @returns `null` where not even one day is left; otherwise 1 to 90 days
 */
export function longestStayFrom(
	stays: readonly Stay[],
	entry: Day
): { lastDay: Day; days: number } | null {
	const others = spansOf(stays);
	const first = numberOf(entry);
	let days = 0;
	while (days < SHORT_STAY.days && fits(others, [first, first + days])) days += 1;
	return days === 0 ? null : { lastDay: dayAt(first + days - 1), days };
}

/** The first day, `from` or later, on which a further stay can begin: at most 180 days after the last stay. */
export function earliestEntry(stays: readonly Stay[], from: Day): Day {
	const others = spansOf(stays);
	let entry = numberOf(from);
	while (!fits(others, [entry, entry])) entry += 1;
	return dayAt(entry);
}

/** Whether a further stay adds no day too many: neither in itself nor in the others. */
function fits(others: readonly Span[], further: Span): boolean {
	return daysOver(merged([...others, further])) <= daysOver(others);
}

function spansOf(stays: readonly Stay[]): Span[] {
	return merged(
		stays
			.filter(({ counted }) => counted)
			.map(({ entry, exit }): Span => [numberOf(entry), numberOf(exit)])
	);
}

/** The same days in as few spans as possible, in order, so that no day counts twice. */
function merged(spans: readonly Span[]): Span[] {
	const result: [number, number][] = [];
	for (const [first, last] of [...spans].sort(([a], [b]) => a - b)) {
		const before = result.at(-1);
		if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
		else result.push([first, last]);
	}
	return result;
}

function used(spans: readonly Span[], day: number): number {
	const start = day - SHORT_STAY.window + 1;
	return spans.reduce(
		(sum, [first, last]) => sum + Math.max(0, Math.min(last, day) - Math.max(first, start) + 1),
		0
	);
}

/**
 * The first day from `first` to `last`, all of them days of stay, on which more than 90 days are used. Within a stay
 * each day adds itself and takes at most one away, so what is used never falls and can be searched by halves.
 */
function firstOver(spans: readonly Span[], first: number, last: number): number | null {
	if (used(spans, last) <= SHORT_STAY.days) return null;
	let [low, high] = [first, last];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (used(spans, middle) > SHORT_STAY.days) high = middle;
		else low = middle + 1;
	}
	return low;
}

function daysOver(spans: readonly Span[]): number {
	return spans.reduce((sum, [first, last]) => {
		const from = firstOver(spans, first, last);
		return sum + (from === null ? 0 : last - from + 1);
	}, 0);
}
