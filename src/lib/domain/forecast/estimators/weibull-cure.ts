import type { Observation } from './kaplan-meier';

/**
 * A Weibull distribution of the times, with a share that never has the event:
 * S(t) = never + (1 − never) exp(−(t / scale)^shape).
 */
export interface WeibullCure {
	never: number;
	shape: number;
	/** In the unit of the observations. */
	scale: number;
	logLikelihood: number;
}

const SHAPES = { least: 0.05, most: 50 } as const;
const MOST_ROUNDS = 20_000;
/** The fit has converged when no parameter changes by more than this in a round (never: absolute; others: relative). */
const SETTLED = 1e-10;

/**
 * Maximum likelihood by the EM algorithm: the missing data is whether a censored case would ever have the event.
 * Each round has a closed form except for the shape, which is the only root of an increasing function. This is
 * a smooth cross-check of the step functions: with a dozen cases it is no more certain than they are.
 * `undefined` without an event. Source: Boag (1949), J. R. Stat. Soc. B 11; Farewell (1982), Biometrics 38.
 */
export function fitWeibullCure(observations: readonly Observation[]): WeibullCure | undefined {
	if (!observations.some(({ event }) => event)) return undefined;
	// Times as shares of the longest: their powers neither overflow nor vanish.
	const unit = Math.max(...observations.map(({ time }) => time));
	const times = observations.map(({ time, event }) => ({ time: time / unit, event }));
	const open = times.filter(({ event }) => !event).length;
	let fit = {
		never: open / times.length / 2,
		...weibull(
			times,
			times.map(() => 1)
		)
	};
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const weights = times.map(({ time, event }) => (event ? 1 : willCome(fit, time)));
		const never = 1 - weights.reduce((a, b) => a + b, 0) / times.length;
		const next = { never, ...weibull(times, weights, fit.shape) };
		const moved =
			Math.abs(next.never - fit.never) +
			Math.abs(next.shape / fit.shape - 1) +
			Math.abs(next.scale / fit.scale - 1);
		fit = next;
		if (moved < SETTLED) break;
	}
	const scaled = { ...fit, scale: fit.scale * unit };
	return { ...scaled, logLikelihood: logLikelihood(scaled, observations) };
}

type Parameters = Omit<WeibullCure, 'logLikelihood'>;

/** S(t) of the cases that have the event. */
function remaining({ shape, scale }: Parameters, time: number): number {
	return Math.exp(-((time / scale) ** shape));
}

/** The probability that a case still open after `time` ever has the event. */
function willCome(fit: Parameters, time: number): number {
	const still = (1 - fit.never) * remaining(fit, time);
	return still / (fit.never + still);
}

/** P(T ≤ lasted + further | T > lasted). */
export function cureProbability(fit: Parameters, lasted: number, further: number): number {
	const still = (1 - fit.never) * remaining(fit, lasted);
	const later = (1 - fit.never) * remaining(fit, lasted + further);
	return (still - later) / (fit.never + still);
}

/** P(never | T > lasted). */
export function cureNever(fit: Parameters, lasted: number): number {
	return 1 - willCome(fit, lasted);
}

export function logLikelihood(fit: Parameters, observations: readonly Observation[]): number {
	const { never, shape, scale } = fit;
	return observations.reduce((sum, { time, event }) => {
		const still = (1 - never) * remaining(fit, time);
		const density = (shape / scale) * (time / scale) ** (shape - 1) * still;
		return sum + Math.log(event ? density : never + still);
	}, 0);
}

/**
 * The weighted maximum likelihood of a Weibull with censoring: the shape solves
 * Σ w tᵏ ln t / Σ w tᵏ − 1/k = mean of ln t over the events, then scaleᵏ = Σ w tᵏ / events.
 */
function weibull(
	times: readonly Observation[],
	weights: readonly number[],
	start = 1
): { shape: number; scale: number } {
	const logs = times.map(({ time }) => Math.log(time));
	const happened = logs.filter((_, i) => times[i]?.event);
	const target = happened.reduce((a, b) => a + b, 0) / happened.length;
	const sums = (shape: number) => {
		let [plain, first, second] = [0, 0, 0];
		for (const [i, log] of logs.entries()) {
			const power = (weights[i] ?? 0) * Math.exp(shape * log);
			plain += power;
			first += power * log;
			second += power * log * log;
		}
		return { plain, first, second };
	};
	let shape = start;
	let [low, high]: number[] = [SHAPES.least, SHAPES.most];
	for (let round = 0; round < 100; round += 1) {
		const { plain, first, second } = sums(shape);
		const excess = first / plain - 1 / shape - target;
		if (excess > 0) high = shape;
		else low = shape;
		const slope = second / plain - (first / plain) ** 2 + 1 / shape ** 2;
		const newton = shape - excess / slope;
		const next = newton > low! && newton < high! ? newton : (low! + high!) / 2;
		if (Math.abs(next - shape) < 1e-13 * shape) break;
		shape = next;
	}
	return { shape, scale: (sums(shape).plain / happened.length) ** (1 / shape) };
}
