import { NORMAL_QUANTILES, type IntervalLevel } from './normal';

/** A time under observation, in any unit: until the event, or (censored) known only to be longer. */
export interface Observation {
	time: number;
	event: boolean;
}

/** The curve steps down at `time`; it is right-continuous, so `survival` holds from `time` on. */
export interface SurvivalStep {
	time: number;
	atRisk: number;
	events: number;
	survival: number;
	/** Greenwood's sum of d / (n (n − d)) up to here; infinite if no case is left. */
	greenwood: number;
}

export interface SurvivalCurve {
	/** The curve is conditional on having lasted this long; times still count from 0. */
	after: number;
	/** Observations longer than `after`. */
	atRisk: number;
	/** The longest observation; after it nothing is known. */
	longest: number;
	steps: SurvivalStep[];
}

/** A quantile that the curve does not reach: this share had no event during observation. */
export interface NotReached {
	missing: 'not-reached';
}
export const NOT_REACHED: NotReached = { missing: 'not-reached' };

/** Levels that differ by less count as equal: products of fractions miss 1/2 by about 1e-16. */
export const LEVEL_TOLERANCE = 1e-9;

/**
 * The product-limit estimator S(t) = Π (1 − d/n) over the event times up to t. An observation censored at
 * an event time is still at risk there. With `after` = u it is the conditional curve S(t) / S(u), t > u,
 * with Greenwood's sum from u on.
 *
 * Source: Kaplan & Meier (1958), J. Am. Stat. Assoc. 53, 457–481; Greenwood (1926), "The natural duration
 * of cancer", Reports on Public Health and Medical Subjects 33.
 */
export function kaplanMeier(observations: readonly Observation[], after = 0): SurvivalCurve {
	const times = observations.filter(({ time }) => time > after).sort((a, b) => a.time - b.time);
	const steps: SurvivalStep[] = [];
	let survival = 1;
	let greenwood = 0;
	for (let first = 0, next; first < times.length; first = next) {
		const { time } = times[first] as Observation;
		next = first;
		while (next < times.length && times[next]?.time === time) next += 1;
		const events = times.slice(first, next).filter(({ event }) => event).length;
		if (events === 0) continue;
		const atRisk = times.length - first;
		survival *= 1 - events / atRisk;
		greenwood += events / (atRisk * (atRisk - events));
		steps.push({ time, atRisk, events, survival, greenwood });
	}
	return { after, atRisk: times.length, longest: times.at(-1)?.time ?? after, steps };
}

/** S(t): the share that lasts longer than `time`. */
export function survivalAt(curve: SurvivalCurve, time: number): number {
	return lastStep(curve, time)?.survival ?? 1;
}

/** S(t + s) / S(t); `undefined` if no case lasted longer than t. */
export function conditionalSurvival(
	curve: SurvivalCurve,
	{ lasted, further }: { lasted: number; further: number }
): number | undefined {
	const now = survivalAt(curve, lasted);
	return now > 0 ? survivalAt(curve, lasted + further) / now : undefined;
}

/** Greenwood's variance S² Σ d / (n (n − d)); `undefined` once no case is left. */
export function greenwoodVariance(curve: SurvivalCurve, time: number): number | undefined {
	const step = lastStep(curve, time);
	if (!step) return 0;
	return step.survival > 0 ? step.survival ** 2 * step.greenwood : undefined;
}

/**
 * Pointwise interval of S(t) on the log-log scale: S^exp(±z se / ln S), which stays between 0 and 1.
 * `undefined` before the first event and once no case is left. Source: Kalbfleisch & Prentice (1980), 1.3.
 */
export function survivalInterval(
	curve: SurvivalCurve,
	time: number,
	level: IntervalLevel
): { lower: number; upper: number } | undefined {
	const step = lastStep(curve, time);
	if (!step || step.survival <= 0) return undefined;
	const spread =
		(NORMAL_QUANTILES[level] * Math.sqrt(step.greenwood)) / Math.abs(Math.log(step.survival));
	return {
		lower: step.survival ** Math.exp(spread),
		upper: step.survival ** Math.exp(-spread)
	};
}

/** The earliest time at which the share `level` has had the event: S(t) ≤ 1 − level. */
export function survivalQuantile(curve: SurvivalCurve, level: number): number | NotReached {
	const step = curve.steps.find(({ survival }) => 1 - survival >= level - LEVEL_TOLERANCE);
	return step?.time ?? NOT_REACHED;
}

function lastStep(curve: SurvivalCurve, time: number): SurvivalStep | undefined {
	return curve.steps.findLast((step) => step.time <= time);
}
