import { daysRange, type PartialDate } from '$lib/domain/time';
import type { StepDate } from './agreement';

/** A length of time in whole days: the shortest and the longest, which differ if a date is imprecise. */
export interface DayRange {
	min: number;
	max: number;
}

/** A step of a path with the time it took. */
export interface TimedStep extends StepDate {
	/** Since the step before; `null` for the first. */
	sincePrevious: DayRange | null;
	/** Since the talks were opened; `null` before that, or if nobody knows when it was. */
	sinceOpening: DayRange | null;
}

/** The steps of `path`, which is in order of time, each with the time it took. */
export function timedPath(path: readonly StepDate[]): TimedStep[] {
	const opening = path.findIndex(({ step }) => step === 'talks-opened');
	return path.map((entry, index) => {
		const previous = path[index - 1];
		const opened = opening >= 0 && index > opening ? path[opening] : undefined;
		return {
			...entry,
			sincePrevious: previous ? elapsed(previous.date, entry.date) : null,
			sinceOpening: opened ? elapsed(opened.date, entry.date) : null
		};
	});
}

/**
 * The time from `from` to a later `to`, in days. Two imprecise dates can overlap ("April 2011" and
 * 11 April 2011); the second did not come first, so the time between them is at least zero.
 */
export function elapsed(from: PartialDate, to: PartialDate): DayRange {
	const { min, max } = daysRange(from, to);
	return { min: Math.max(0, min), max: Math.max(0, max) };
}

/** The median of the shortest lengths and that of the longest; `null` without lengths. */
export function medianRange(lengths: readonly DayRange[]): DayRange | null {
	if (lengths.length === 0) return null;
	return {
		min: median(lengths.map(({ min }) => min)),
		max: median(lengths.map(({ max }) => max))
	};
}

/** The middle number, or the mean of the middle two. */
function median(numbers: number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const half = sorted.length / 2;
	const upper = sorted[Math.floor(half)] ?? NaN;
	return Number.isInteger(half) ? ((sorted[half - 1] ?? NaN) + upper) / 2 : upper;
}
