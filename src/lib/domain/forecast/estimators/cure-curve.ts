import type { SigmaSlice, WaitPosterior } from './cure-model';
import { normalCdf } from './normal';
import type { StepCurve } from './step-curve';

/** Days between two points of a curve. */
export const CURVE_STEP = 5;
/** So far a curve is told, in days: twelve years, as long as the longest talks of the record have been open. */
export const CURVE_REACH = 4380;

/** In which wait the talks are, and for how many days they have surely been in it. */
export interface Present {
	wait: number;
	elapsed: number;
}

/**
 * P(the last wait has ended within so many days), counted from the day up to which the present wait was surely open:
 * what is left of that wait, and the waits after it, added up for each σ and averaged over the posterior.
 * @param posterior made with `present` as an open wait of its own
 * @param reach in days; a shorter one costs less and changes nothing before it
 */
export function cureCurve(
	posterior: readonly SigmaSlice[],
	present: Present,
	reach = CURVE_REACH
): StepCurve {
	const steps = Math.ceil(reach / CURVE_STEP);
	const masses = new Float64Array(steps + 1);
	for (const { waits, sigma, weight } of posterior) {
		const [now, ...later] = waits.slice(present.wait);
		const ahead = [arrivals(now!, endings(now!, { sigma, elapsed: present.elapsed, steps }))];
		// Waits that have not begun end after as many days for the same μ: reckoned once for all of them.
		const whole = later[0] && endings(later[0], { sigma, elapsed: 0, steps });
		for (const wait of later) ahead.push(arrivals(wait, whole!));
		addScaled(masses, ahead.reduce(convolve), weight);
	}
	return curveOf(masses);
}

/** P(the present wait has ended within so many days). */
export function presentCurve(posterior: readonly SigmaSlice[], present: Present): StepCurve {
	const steps = CURVE_REACH / CURVE_STEP;
	const masses = new Float64Array(steps + 1);
	for (const { waits, sigma, weight } of posterior) {
		const now = waits[present.wait]!;
		addScaled(
			masses,
			arrivals(now, endings(now, { sigma, elapsed: present.elapsed, steps })),
			weight
		);
	}
	return curveOf(masses);
}

/** For each μ of a grid: P(T ≤ elapsed), and P(elapsed + step − 5 < T ≤ elapsed + step) for each step. */
interface Endings {
	passed: Float64Array;
	masses: Float64Array[];
}

function endings(
	{ mu }: WaitPosterior,
	{ sigma, elapsed, steps }: { sigma: number; elapsed: number; steps: number }
): Endings {
	const logs = Float64Array.from({ length: steps + 1 }, (_, step) =>
		Math.log(elapsed + step * CURVE_STEP)
	);
	const passed = mu.map((mean) => normalCdf((logs[0]! - mean) / sigma));
	const masses = Array.from(mu, (mean, i) => {
		let before = passed[i]!;
		return logs.map((log, step) => {
			const by = step === 0 ? before : normalCdf((log - mean) / sigma);
			const mass = by - before;
			before = by;
			return mass;
		});
	});
	return { passed, masses };
}

/** P(a wait ends in each step of days), given that it was open before the first. */
function arrivals({ share, weights }: WaitPosterior, { passed, masses }: Endings): Float64Array {
	const found = new Float64Array(masses[0]!.length);
	masses.forEach((of, i) => {
		let arriving = 0;
		share.forEach((pi, j) => {
			arriving += (weights[i * share.length + j]! * pi) / (1 - pi * passed[i]!);
		});
		addScaled(found, of, arriving);
	});
	return found;
}

/** The distribution of a sum of two independent waits, each given by steps. */
function convolve(a: Float64Array, b: Float64Array): Float64Array {
	const sum = new Float64Array(a.length);
	for (let i = 0; i < a.length; i += 1) {
		const mass = a[i]!;
		if (mass === 0) continue;
		for (let j = 0; i + j < sum.length; j += 1) sum[i + j]! += mass * b[j]!;
	}
	return sum;
}

function addScaled(to: Float64Array, from: Float64Array, factor: number): void {
	for (let i = 0; i < to.length; i += 1) to[i]! += factor * from[i]!;
}

/** Masses by step → the cumulative curve. */
function curveOf(masses: Float64Array): StepCurve {
	const curve: StepCurve = { days: [], probability: [] };
	let sum = 0;
	for (let step = 1; step < masses.length; step += 1) {
		sum += masses[step]!;
		curve.days.push(step * CURVE_STEP);
		curve.probability.push(sum);
	}
	return curve;
}
