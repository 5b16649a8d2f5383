import { LEVEL_TOLERANCE, NOT_REACHED, type NotReached } from './kaplan-meier';

/**
 * A cumulative probability over whole days from today: 0 before the first of `days`, then
 * `probability[i]` from `days[i]` on. The difference to 1 at the end is the probability of "never".
 */
export interface StepCurve {
	days: number[];
	probability: number[];
}

/** The steps of a cumulative probability given for each day from 0 on. */
export function stepsOf(cumulative: Float64Array): StepCurve {
	const curve: StepCurve = { days: [], probability: [] };
	let before = 0;
	for (let day = 0; day < cumulative.length; day += 1) {
		const now = cumulative[day]!;
		if (now <= before) continue;
		curve.days.push(day);
		// Sums of many small masses miss 1 by about 1e-15, which would leave a false "never".
		curve.probability.push(now > 1 - LEVEL_TOLERANCE ? 1 : now);
		before = now;
	}
	return curve;
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
