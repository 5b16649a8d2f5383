import { DAYS_PER_MONTH } from '$lib/domain/time';
import { probabilityWithin, type StepCurve } from '$lib/domain/forecast/estimators/step-curve';

/** The outcome: in force after so many days, or not yet after so many. */
export interface Observed {
	days: number;
	inForce: boolean;
}

/** A probability forecast in advance, and whether it came true. */
export interface Told {
	probability: number;
	happened: boolean;
}

/**
 * Probabilities nearer to 0 or 1 than this are scored as this, so that one overconfident mistake does not
 * outweigh everything else: the worst log score is −ln 0.01 ≈ 4.6.
 */
export const LOG_SCORE_BOUND = 0.01;

/** (p − o)²; 0 is perfect, 1/4 is what "fifty-fifty" always gets. Source: Brier (1950), Mon. Weather Rev. 78. */
export function brierScore({ probability, happened }: Told): number {
	return (probability - Number(happened)) ** 2;
}

/** −ln of the probability given to what happened, clipped at {@link LOG_SCORE_BOUND}. Source: Good (1952). */
export function logScore({ probability, happened }: Told): number {
	const given = happened ? probability : 1 - probability;
	return -Math.log(Math.min(1 - LOG_SCORE_BOUND, Math.max(LOG_SCORE_BOUND, given)));
}

/**
 * The continuous ranked probability score on the scale censored at `limit` days,
 * ∫₀^limit (F(t) − 1{T ≤ t})² dt, in months of 30.4375 days; 0 is perfect. For a point forecast it is the
 * absolute error. All times beyond the limit count the same, so talks that never end can be scored.
 * `observed` must be known up to the limit. Source: Gneiting & Raftery (2007), J. Am. Stat. Assoc. 102,
 * 4.2; with the weight 1 up to the limit and 0 after it, Gneiting & Ranjan (2011).
 */
export function crps(curve: StepCurve, observed: Observed, limit: number): number {
	const arrival = observed.inForce ? observed.days : Infinity;
	const cuts = [...curve.days, arrival].filter((day) => day > 0 && day < limit);
	const edges = [...new Set([0, ...cuts.sort((a, b) => a - b), limit])];
	let area = 0;
	let step = 0;
	let probability = 0;
	for (let i = 0; i + 1 < edges.length; i += 1) {
		const from = edges[i]!;
		while (step < curve.days.length && curve.days[step]! <= from) {
			probability = curve.probability[step]!;
			step += 1;
		}
		area += (probability - Number(arrival <= from)) ** 2 * (edges[i + 1]! - from);
	}
	return area / DAYS_PER_MONTH;
}

/**
 * How much of the outcome's probability integral transform lies in the central interval of the forecast, from 0 to 1.
 * Where the curve jumps, the transform is spread evenly over the jump; all that is later than `limit` days, "never"
 * included, is one such jump. A forecast that is neither too sure nor too unsure scores `level` on average.
 * Source: Czado, Gneiting & Held (2009), Biometrics 65, 1254–1261.
 */
export function pitCoverage(
	curve: StepCurve,
	observed: Observed,
	{ level, limit }: { level: number; limit: number }
): number {
	const isBeyond = !observed.inForce || observed.days >= limit;
	const days = isBeyond ? limit : observed.days;
	const from = probabilityWithin(curve, days - 1);
	const to = isBeyond ? 1 : probabilityWithin(curve, days);
	const [lower, upper] = [(1 - level) / 2, (1 + level) / 2];
	if (to === from) return Number(lower <= from && from <= upper);
	return Math.max(0, Math.min(upper, to) - Math.max(lower, from)) / (to - from);
}

/** One bar of a reliability diagram: forecasts between `from` and `to`, what they said and what happened. */
export interface ReliabilityBin {
	from: number;
	to: number;
	count: number;
	/** The mean probability and the share that came true; `null` in an empty bin. */
	told: number | null;
	happened: number | null;
}

/** Forecasts in `bins` bins of equal width, the last one closed. Source: Murphy & Winkler (1977). */
export function reliability(forecasts: readonly Told[], bins = 5): ReliabilityBin[] {
	return Array.from({ length: bins }, (_, index) => {
		const inside = forecasts.filter(
			({ probability }) => Math.min(bins - 1, Math.floor(probability * bins + 1e-9)) === index
		);
		return {
			from: index / bins,
			to: (index + 1) / bins,
			count: inside.length,
			told: mean(inside.map(({ probability }) => probability)),
			happened: mean(inside.map(({ happened }) => Number(happened)))
		};
	});
}

/** The arithmetic mean; `null` without values. */
export function mean(values: readonly number[]): number | null {
	return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : null;
}
