import { NORMAL_QUANTILES, type IntervalLevel } from '$lib/domain/forecast/estimators/normal';
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

/** From where to where the outcome's probability integral transform reaches; one point where the curve is flat. */
export interface Pit {
	from: number;
	to: number;
}

/**
 * The probability integral transform of the outcome, F(T−) to F(T). Where the curve jumps, it is spread evenly over the
 * jump, so nothing is left to chance (the non-randomised form); all that is later than `limit` days, "never" included,
 * is one such jump. Source: Czado, Gneiting & Held (2009), Biometrics 65, 1254–1261, section 2.1.
 */
export function pitOf(curve: StepCurve, observed: Observed, limit: number): Pit {
	const isBeyond = !observed.inForce || observed.days >= limit;
	const days = isBeyond ? limit : observed.days;
	return {
		from: probabilityWithin(curve, days - 1),
		to: isBeyond ? 1 : probabilityWithin(curve, days)
	};
}

/**
 * How much of a transform lies in the central interval of the forecast, from 0 to 1. A forecast that is neither too
 * sure nor too unsure scores `level` on average.
 */
export function coverageOf({ from, to }: Pit, level: number): number {
	const [lower, upper] = [(1 - level) / 2, (1 + level) / 2];
	if (to === from) return Number(lower <= from && from <= upper);
	return Math.max(0, Math.min(upper, to) - Math.max(lower, from)) / (to - from);
}

/**
 * The PIT histogram: the share of the transforms in each of `bins` equal parts of [0, 1]. Flat where the forecasts are
 * calibrated, high at the ends where they are too sure, high in the middle where they are too unsure.
 * Source: Czado, Gneiting & Held (2009), the mean of F^(u) and its differences.
 */
export function pitHistogram(transforms: readonly Pit[], bins = 10): number[] {
	return Array.from({ length: bins }, (_, index) => {
		const [start, end] = [index / bins, (index + 1) / bins];
		const inside = transforms.map(({ from, to }) =>
			to === from
				? Number(Math.min(bins - 1, Math.floor(from * bins + 1e-9)) === index)
				: Math.max(0, Math.min(end, to) - Math.max(start, from)) / (to - from)
		);
		return mean(inside) ?? 0;
	});
}

/** One bar of a reliability diagram: forecasts between `from` and `to`, what they said and what happened. */
export interface ReliabilityBin {
	from: number;
	to: number;
	/** Forecasts, and the talks that they were about. */
	count: number;
	cases: number;
	/** The mean probability and the share that came true; `null` in an empty bin. */
	told: number | null;
	happened: number | null;
	/** The same with equal weight for each talks. */
	toldByCase: number | null;
	happenedByCase: number | null;
	/**
	 * {@link RELIABILITY_LEVEL} interval of `happenedByCase`, as wide as if each talks had been forecast once: forecasts
	 * of one and the same talks come true together (Kish 1965: where they all do, only the clusters count).
	 */
	interval: Interval | null;
}

export interface Interval {
	lower: number;
	upper: number;
}

export const RELIABILITY_LEVEL = 0.8;

/** Forecasts in `bins` bins of equal width, the last one closed. Source: Murphy & Winkler (1977). */
export function reliability(
	forecasts: readonly (Told & { case: string })[],
	bins = 5
): ReliabilityBin[] {
	return Array.from({ length: bins }, (_, index) => {
		const inside = forecasts.filter(({ probability }) => binOf(probability, bins) === index);
		const cases = new Set(inside.map((entry) => entry.case)).size;
		const happenedByCase = meanByCase(inside, ({ happened }) => Number(happened));
		return {
			from: index / bins,
			to: (index + 1) / bins,
			count: inside.length,
			cases,
			told: mean(inside.map(({ probability }) => probability)),
			happened: mean(inside.map(({ happened }) => Number(happened))),
			toldByCase: meanByCase(inside, ({ probability }) => probability),
			happenedByCase,
			interval: happenedByCase === null ? null : wilson(happenedByCase, cases, RELIABILITY_LEVEL)
		};
	});
}

/** The index of the bin of equal width in which a probability lies; the last one is closed. */
export function binOf(probability: number, bins: number): number {
	return Math.min(bins - 1, Math.floor(probability * bins + 1e-9));
}

/**
 * The score interval of a share seen in `n` trials, which stays between 0 and 1 and has a width where the share is 0.
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212.
 */
export function wilson(share: number, n: number, level: IntervalLevel): Interval {
	const z = NORMAL_QUANTILES[level];
	const scale = 1 + z ** 2 / n;
	const centre = (share + z ** 2 / (2 * n)) / scale;
	const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
	return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}

/**
 * The skill score: the share by which an error is lower than that of a reference; 1 is perfect, 0 no better, below 0 worse.
 * `null` where either is unknown, or the reference is perfect. Source: Murphy (1988), Mon. Weather Rev. 116, 2417–2424.
 */
export function skillScore(own: number | null, reference: number | null): number | null {
	return own === null || reference === null || reference === 0 ? null : 1 - own / reference;
}

/** The arithmetic mean; `null` without values. */
export function mean(values: readonly number[]): number | null {
	return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : null;
}

/** The mean with equal weight for every case, however often it occurs; `null` without values. */
export function meanByCase<T extends { case: string }>(
	entries: readonly T[],
	value: (entry: T) => number
): number | null {
	const cases = [...Map.groupBy(entries, (entry) => entry.case).values()];
	return mean(cases.map((of) => mean(of.map(value)) ?? 0));
}
