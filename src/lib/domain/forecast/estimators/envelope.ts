import { lastIndexUpTo } from './step-curve';

/** The lower and the upper of many curves, pointwise at each of `days`. */
export interface Envelope {
	/** Ascending days, starting at 0, about a month apart. */
	days: number[];
	lower: number[];
	upper: number[];
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
