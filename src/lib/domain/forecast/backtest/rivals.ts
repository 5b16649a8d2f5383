import { addMonths, daysBetween, type Day } from '$lib/domain/time';
import type { Case } from '$lib/domain/forecast/cases';
import { durations } from '$lib/domain/forecast/estimators/durations';
import { kaplanMeier } from '$lib/domain/forecast/estimators/kaplan-meier';
import type { StepCurve } from '$lib/domain/forecast/estimators/step-curve';

/**
 * The two answers that a forecast has to beat:
 * - `base-rate`: the share of the class in force so long after its opening (Kaplan–Meier, because some are open),
 *   whatever the elapsed time and the stage;
 * - `in-two-years`: certainly in two years, whenever you ask.
 */
export const RIVALS = ['base-rate', 'in-two-years'] as const;
export type Rival = (typeof RIVALS)[number];

/** The curve of the class from its opening, as if the talks opened today; `undefined` without an event. */
export function baseRate(cases: readonly Case[], today: Day): StepCurve | undefined {
	const { steps } = kaplanMeier(durations(cases, { from: 'opened', to: 'inForce', day: today }));
	if (steps.length === 0) return undefined;
	return {
		days: steps.map(({ time }) => time),
		probability: steps.map(({ survival }) => 1 - survival)
	};
}

export function inTwoYears(today: Day): StepCurve {
	return { days: [daysBetween(today, addMonths(today, 24))], probability: [1] };
}
