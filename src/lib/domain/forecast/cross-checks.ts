import { daysBetween } from '$lib/domain/time';
import type { ClockStep } from './cases';
import { cureInForce, type CureQuestion } from '$lib/domain/forecast/estimators/cure-forecast';
import { durations } from '$lib/domain/forecast/estimators/durations';
import { kaplanMeier } from '$lib/domain/forecast/estimators/kaplan-meier';
import { STEP_INTO, WAITING_STAGES } from './state';
import type { StepCurve } from '$lib/domain/forecast/estimators/step-curve';
import { susarlaVanRyzinCurve } from '$lib/domain/forecast/estimators/susarla-van-ryzin';

/**
 * The method that is told, and the estimators that check it:
 * - `cure`: the Bayesian cure model, see {@link cureInForce};
 * - `kaplan-meier`: from the opening to the entry into force in one leg, given the time already seen;
 * - `susarla-van-ryzin`: the same with two imaginary talks, see {@link susarlaVanRyzinCurve};
 * - `stage-aware`: a semi-Markov chain (Lagakos, Sommer & Zelen 1978): what is left of the present wait, plus the
 *   waits after it, each by Kaplan–Meier and independent of the others.
 */
export const MODELS = ['cure', 'kaplan-meier', 'susarla-van-ryzin', 'stage-aware'] as const;
export type Model = (typeof MODELS)[number];

/** The method that pages, files and the ledger tell. */
export const TOLD_MODEL: Model = 'cure';

/**
 * P(in force within so many days of `knownUntil`); `undefined` where no case says anything about it.
 * @param reach days after which the curve does not matter
 */
export function curveBy(
	model: Model,
	question: CureQuestion,
	reach?: number
): StepCurve | undefined {
	switch (model) {
		case 'cure':
			return cureInForce(question, reach);
		case 'susarla-van-ryzin':
			return susarlaVanRyzinCurve(question);
		case 'kaplan-meier': {
			const { opened } = question.state;
			return sumOf(question, [{ from: 'opened', to: 'inForce', since: opened }]);
		}
		case 'stage-aware':
			return sumOf(question, stageLegs(question));
	}
}

interface Leg {
	from: ClockStep;
	to: ClockStep;
	/** When it began; `null` for a leg that lies ahead. */
	since: CureQuestion['knownUntil'] | null;
}

function stageLegs({ state }: CureQuestion): Leg[] {
	const ahead = WAITING_STAGES.slice(WAITING_STAGES.indexOf(state.stage));
	return ahead.map((stage, index) => {
		const next = ahead[index + 1];
		return {
			from: STEP_INTO[stage],
			to: next ? STEP_INTO[next] : 'inForce',
			since: index === 0 ? state.since : null
		};
	});
}

type Jump = readonly [days: number, mass: number];

/** The distribution of the sum of independent legs. */
function sumOf(question: CureQuestion, legs: readonly Leg[]): StepCurve | undefined {
	const jumps = legs.map((leg) => jumpsOf(question, leg));
	if (!jumps.every((list) => list !== undefined)) return undefined;
	return curveOf(
		jumps.reduce((sum, leg) => sum.flatMap(([a, p]) => leg.map(([b, q]): Jump => [a + b, p * q])))
	);
}

/** When a leg ends, in days from `knownUntil` or from its beginning; `undefined` without a case to tell it. */
function jumpsOf({ cases, casesKnownUntil, knownUntil }: CureQuestion, leg: Leg) {
	const seen = durations(cases, { ...leg, day: casesKnownUntil });
	const elapsed = leg.since === null ? 0 : daysBetween(leg.since, knownUntil);
	const { atRisk, steps } = kaplanMeier(seen, elapsed);
	if (atRisk === 0 || !seen.some(({ event }) => event)) return undefined;
	return steps.map(({ time, survival }, index): Jump => [
		time - elapsed,
		(steps[index - 1]?.survival ?? 1) - survival
	]);
}

function curveOf(jumps: readonly Jump[]): StepCurve {
	const curve: StepCurve = { days: [], probability: [] };
	let sum = 0;
	for (const [days, mass] of jumps.toSorted(([a], [b]) => a - b)) {
		sum += mass;
		if (curve.days.at(-1) === days) curve.probability.pop();
		else curve.days.push(days);
		curve.probability.push(Math.min(1, sum));
	}
	return curve;
}
