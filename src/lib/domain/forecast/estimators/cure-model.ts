import type { Observation } from './kaplan-meier';
import { normalCdf } from './normal';

/**
 * How long talks wait from one stage to the next, and whether they ever get there: a Bayesian mixture cure model
 * (Boag 1949; Berkson & Gage 1952) with log-normal waits and one spread for all waits.
 *
 * Of wait i a share πᵢ of talks ever reaches the end, after T with ln T ~ Normal(μᵢ, σ). A wait that ended after t
 * days contributes π·f(t), one still open after t days 1 − π + π·S(t).
 *
 * Priors: π₁ ~ Beta(1, 1), π₂ and π₃ ~ Beta(9, 1); μᵢ ~ Normal(ln 365.25, 1); σ flat on [0.3, 1.5]. In words: to each
 * stage two imaginary talks are added, one that took about a year and one that never ended.
 */

export interface CurePriors {
	/** Beta(a, b) of the share that reaches the end, for each wait. */
	share: readonly (readonly [a: number, b: number])[];
	/** Normal(mean, spread) of the mean of ln days. */
	mu: { mean: number; spread: number };
	/** Flat between these, the spread of ln days, shared by all waits. */
	sigma: { from: number; to: number };
}

export const CURE_PRIORS: CurePriors = {
	share: [
		[1, 1],
		[9, 1],
		[9, 1]
	],
	mu: { mean: Math.log(365.25), spread: 1 },
	sigma: { from: 0.3, to: 1.5 }
};

/** Points of the grid. More of them move no told figure. */
const POINTS = { sigma: 9, mu: 31, share: 20 };
/** The grid of μ reaches so many units of ln days to both sides of its prior mean. */
const MU_REACH = 2.5;

/** One point of μ and π with its weight, for one σ. */
export interface WaitPosterior {
	mu: Float64Array;
	share: Float64Array;
	/** By [index of μ · number of shares + index of the share]; they add up to 1. */
	weights: Float64Array;
}

/** For one value of σ: its weight, and the posterior of each wait given it. */
export interface SigmaSlice {
	sigma: number;
	weight: number;
	waits: WaitPosterior[];
}

/**
 * The exact posterior on the grid.
 * @param waits of the earlier talks, a list for each wait
 * @param own how long the talks in question have been in their present wait, which enters as one more open wait
 */
export function curePosterior(
	waits: readonly (readonly Observation[])[],
	own: { wait: number; time: number } | null,
	priors: CurePriors = CURE_PRIORS
): SigmaSlice[] {
	const all = waits.map((list, index) =>
		own?.wait === index && own.time > 0 ? [...list, { time: own.time, event: false }] : list
	);
	const slices = gridOf(priors.sigma.from, priors.sigma.to, POINTS.sigma).map((sigma) => {
		const fitted = all.map((list, index) => fitWait(list, sigma, priors.share[index]!, priors.mu));
		return {
			sigma,
			log: fitted.reduce((sum, { logEvidence }) => sum + logEvidence, 0),
			waits: fitted.map(({ posterior }) => posterior)
		};
	});
	const highest = Math.max(...slices.map(({ log }) => log));
	const total = slices.reduce((sum, { log }) => sum + Math.exp(log - highest), 0);
	return slices.map(({ sigma, log, waits: found }) => ({
		sigma,
		weight: Math.exp(log - highest) / total,
		waits: found
	}));
}

function fitWait(
	waits: readonly Observation[],
	sigma: number,
	[a, b]: readonly [number, number],
	prior: CurePriors['mu']
): { posterior: WaitPosterior; logEvidence: number } {
	const mu = gridOf(prior.mean - MU_REACH, prior.mean + MU_REACH, POINTS.mu);
	const share = middlesOf(POINTS.share);
	const logs = new Float64Array(mu.length * share.length);
	const events = waits.filter(({ event }) => event);
	const open = waits.filter(({ event }) => !event);
	mu.forEach((mean, i) => {
		const density = events.reduce((sum, { time }) => sum + logDensity(time, mean, sigma), 0);
		const survivals = open.map(({ time }) => 1 - normalCdf((Math.log(time) - mean) / sigma));
		const priorOfMu = -0.5 * ((mean - prior.mean) / prior.spread) ** 2;
		share.forEach((pi, j) => {
			const priorOfShare = (a - 1) * Math.log(pi) + (b - 1) * Math.log(1 - pi);
			const censored = survivals.reduce((sum, s) => sum + Math.log(1 - pi + pi * s), 0);
			logs[i * share.length + j] =
				priorOfMu + priorOfShare + events.length * Math.log(pi) + density + censored;
		});
	});
	const highest = Math.max(...logs);
	const weights = logs.map((log) => Math.exp(log - highest));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return {
		posterior: {
			mu: Float64Array.from(mu),
			share: Float64Array.from(share),
			weights: weights.map((weight) => weight / total)
		},
		logEvidence: highest + Math.log(total)
	};
}

function logDensity(time: number, mu: number, sigma: number): number {
	const z = (Math.log(time) - mu) / sigma;
	return -0.5 * z * z - Math.log(time * sigma * Math.sqrt(2 * Math.PI));
}

/** `count` points from `from` to `to`, both included. */
function gridOf(from: number, to: number, count: number): number[] {
	return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}

/** The middles of `count` equal parts of [0, 1]: a Beta density may be infinite at the ends. */
function middlesOf(count: number): number[] {
	return Array.from({ length: count }, (_, i) => (i + 0.5) / count);
}
