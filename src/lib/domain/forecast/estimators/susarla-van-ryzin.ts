import { daysBetween } from '$lib/domain/time';
import { CURVE_REACH, CURVE_STEP } from './cure-curve';
import type { CureQuestion } from './cure-forecast';
import { durations } from './durations';
import type { Observation } from './kaplan-meier';
import { normalCdf } from './normal';
import type { StepCurve } from './step-curve';

/** The weight that the prior puts on the times longer than `days`; all of it at 0. */
export type PriorWeight = (days: number) => number;

/** Two imaginary talks: one took about three years, a year for each wait, and one never ended. */
const TWO_TALKS: PriorWeight = (days) =>
	1 + (days > 0 ? 1 - normalCdf(Math.log(days) - Math.log(3 * 365.25)) : 1);

/**
 * The mean of the survival function where its prior is a Dirichlet process, from times that may be censored: the
 * share of prior and cases that lasted longer than `time`, times (α + n) / (α + n − c) for each time up to it at which
 * c of the n cases left are censored. Without a prior it is Kaplan–Meier.
 * Source: Susarla & Van Ryzin (1976), J. Am. Stat. Assoc. 71, 897–902.
 */
export function susarlaVanRyzin(
	observations: readonly Observation[],
	weight: PriorWeight,
	time: number
): number {
	const longer = observations.filter((seen) => seen.time > time).length;
	const censored = new Set(
		observations.filter((seen) => !seen.event && seen.time <= time).map((seen) => seen.time)
	);
	const share = (weight(time) + longer) / (weight(0) + observations.length);
	return [...censored].reduce((product, at) => {
		const left = observations.filter((seen) => seen.time >= at).length;
		const leaving = observations.filter((seen) => !seen.event && seen.time === at).length;
		return product * ((weight(at) + left) / (weight(at) + left - leaving));
	}, share);
}

/** P(in force within so many days of `knownUntil`), from the opening in one leg, given the time already seen. */
export function susarlaVanRyzinCurve(question: CureQuestion): StepCurve {
	const { cases, casesKnownUntil, state, knownUntil } = question;
	const seen = durations(cases, { from: 'opened', to: 'inForce', day: casesKnownUntil });
	const elapsed = daysBetween(state.opened, knownUntil);
	const now = susarlaVanRyzin(seen, TWO_TALKS, elapsed);
	const days = Array.from({ length: CURVE_REACH / CURVE_STEP }, (_, i) => (i + 1) * CURVE_STEP);
	return {
		days,
		probability: days.map((more) => 1 - susarlaVanRyzin(seen, TWO_TALKS, elapsed + more) / now)
	};
}
