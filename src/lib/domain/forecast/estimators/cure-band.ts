import type { SigmaSlice, WaitPosterior } from './cure-model';
import { CURVE_REACH, type Present } from './cure-curve';
import type { Envelope } from './envelope';
import { normalCdf } from './normal';

/** The share of the posterior between the lower and the upper curve. */
export const BAND_LEVEL = 0.8;

/** Days between two points of a band: a month says enough of how wide it is. */
const STEP = 30;
const STEPS = CURVE_REACH / STEP;

/** Points of the posterior that stand for all of it. With four times as many no bound moves by half a point in 100. */
const POINTS = 512;

/**
 * Pointwise bounds of the posterior of the curve itself: what share, centre and spread of each wait may be, and what
 * curve they would give. The points are spread evenly over the posterior by a Halton sequence (Halton 1960), so no
 * random number is in them: one dimension for σ and one for each wait ahead.
 */
export function cureBand(posterior: readonly SigmaSlice[], present: Present): Envelope {
	const bySigma = cumulativeOf(posterior.map(({ weight }) => weight));
	const byWait = posterior.map(({ waits }) => waits.map(({ weights }) => cumulativeOf(weights)));
	const columns = Array.from({ length: STEPS + 1 }, () => new Float64Array(POINTS));
	for (let point = 0; point < POINTS; point += 1) {
		const at = indexAt(bySigma, halton(point, 0));
		const { sigma, waits } = posterior[at]!;
		const ahead = waits.slice(present.wait).map((wait, index) => {
			const cell = indexAt(byWait[at]![present.wait + index]!, halton(point, index + 1));
			return arrivals(parameters(wait, cell), sigma, index === 0 ? present.elapsed : 0);
		});
		let sum = 0;
		ahead.reduce(convolve).forEach((mass, step) => {
			sum += mass;
			columns[step]![point] = sum;
		});
	}
	const sorted = columns.map((column) => column.sort());
	const bound = (level: number) =>
		sorted.map((column) => column[Math.round(level * (POINTS - 1))]!);
	return {
		days: sorted.map((_, step) => step * STEP),
		lower: bound((1 - BAND_LEVEL) / 2),
		upper: bound((1 + BAND_LEVEL) / 2)
	};
}

function parameters({ mu, share }: WaitPosterior, cell: number): { mean: number; pi: number } {
	return { mean: mu[Math.floor(cell / share.length)]!, pi: share[cell % share.length]! };
}

/** P(the wait ends in each step), for one value of its parameters, given that it was open for `elapsed` days. */
function arrivals(
	{ mean, pi }: { mean: number; pi: number },
	sigma: number,
	elapsed: number
): Float64Array {
	const cdf = (days: number) => (days > 0 ? normalCdf((Math.log(days) - mean) / sigma) : 0);
	const passed = cdf(elapsed);
	const masses = new Float64Array(STEPS + 1);
	let before = passed;
	for (let step = 1; step <= STEPS; step += 1) {
		const by = cdf(elapsed + step * STEP);
		masses[step] = (pi * (by - before)) / (1 - pi * passed);
		before = by;
	}
	return masses;
}

/** As sums of steps of a month lie between two of its ends, half of each is counted a step later. */
function convolve(a: Float64Array, b: Float64Array): Float64Array {
	const sum = new Float64Array(a.length);
	for (let i = 1; i < a.length; i += 1) {
		const mass = a[i]!;
		for (let j = 1; i + j - 1 < sum.length; j += 1) {
			const both = (mass * b[j]!) / 2;
			sum[i + j - 1]! += both;
			if (i + j < sum.length) sum[i + j]! += both;
		}
	}
	return sum;
}

function cumulativeOf(weights: ArrayLike<number>): Float64Array {
	let sum = 0;
	return Float64Array.from(weights, (weight) => (sum += weight));
}

/** The first index whose cumulative weight is at least `level`. */
function indexAt(cumulative: Float64Array, level: number): number {
	let [low, high] = [0, cumulative.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (cumulative[middle]! < level) low = middle + 1;
		else high = middle;
	}
	return low;
}

const BASES = [2, 3, 5, 7];

/** The `index`th number of the Halton sequence in a dimension, between 0 and 1. */
function halton(index: number, dimension: number): number {
	const base = BASES[dimension]!;
	let [result, fraction] = [0, 1 / base];
	for (let rest = index + 1; rest > 0; rest = Math.floor(rest / base)) {
		result += (rest % base) * fraction;
		fraction /= base;
	}
	return result;
}
