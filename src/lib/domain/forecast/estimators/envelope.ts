import { DAYS_PER_MONTH } from '$lib/domain/time';
import type { Workspace } from './chain';
import { lastIndexUpTo } from './step-curve';

/** The lowest and highest of many curves, pointwise at each of `days`. */
export interface Envelope {
	/** Ascending days from today, starting at 0, a mean month apart. */
	days: number[];
	lower: number[];
	upper: number[];
}

/** Ten years from today, later than any date that a reader can ask for. */
const MONTHS = 120;

export function gridDays(): number[] {
	return Array.from({ length: MONTHS + 1 }, (_, n) => Math.round(n * DAYS_PER_MONTH));
}

/** P(in force within `days`) as just spread into `room`. */
export function cumulativeAt({ cumulative }: Workspace, days: number): number {
	return Math.min(1, cumulative[Math.min(days, cumulative.length - 1)]!);
}

/** The envelope after so many days. Between two days of the grid it takes the wider range: the earlier low, the later high. */
export function envelopeAt(
	{ days: grid, lower, upper }: Envelope,
	days: number
): { lower: number; upper: number } {
	const before = lastIndexUpTo(grid, days);
	if (before < 0) return { lower: 0, upper: 0 };
	const after = grid[before] === days ? before : Math.min(before + 1, grid.length - 1);
	return { lower: lower[before] ?? 0, upper: upper[after] ?? 1 };
}
