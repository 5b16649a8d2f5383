import { LEVEL_TOLERANCE, NOT_REACHED, type NotReached } from './kaplan-meier';

/**
 * A cumulative probability over whole days from some day: 0 before the first of `days`, then
 * `probability[i]` from `days[i]` on. The difference to 1 at the end is the probability of "never".
 */
export interface StepCurve {
	days: number[];
	probability: number[];
}

/** P(T ≤ days). */
export function probabilityWithin(curve: StepCurve, days: number): number {
	return curve.probability[lastIndexUpTo(curve.days, days)] ?? 0;
}

/** The index of the last of the ascending `values` that is at most `limit`, or −1. */
export function lastIndexUpTo(values: readonly number[], limit: number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (values[middle]! <= limit) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** The fewest days after which the probability is at least `level`. */
export function quantileDays(curve: StepCurve, level: number): number | NotReached {
	const index = curve.probability.findIndex((p) => p >= level - LEVEL_TOLERANCE);
	return curve.days[index] ?? NOT_REACHED;
}

/** The probability of "never". */
export function shareNever(curve: StepCurve): number {
	return 1 - (curve.probability.at(-1) ?? 0);
}
