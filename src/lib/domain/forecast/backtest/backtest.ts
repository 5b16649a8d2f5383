import type { Agreement } from '$lib/domain/agreements/agreement';
import { addMonths, daysBetween, type Day } from '$lib/domain/time';
import { buildCases, knownOn, type Case } from '$lib/domain/forecast/cases';
import { curveBy, MODELS } from '$lib/domain/forecast/cross-checks';
import { HORIZONS, type Horizon } from '$lib/domain/forecast/forecast';
import { findLeak } from './leak';
import type { ForecastClass } from '$lib/domain/forecast/reference-class';
import { baseRate, inTwoYears, RIVALS } from './rivals';
import type { Observed } from './scores';
import { CURE_PRIORS, type CurePriors } from '$lib/domain/forecast/estimators/cure-model';
import { stateOfCase } from '$lib/domain/forecast/state';
import { probabilityWithin, type StepCurve } from '$lib/domain/forecast/estimators/step-curve';

export const METHODS = [...MODELS, ...RIVALS] as const;
export type Method = (typeof METHODS)[number];

/** Months between two forecasts of a case, from its opening until it is in force. */
export const ORIGIN_MONTHS = 6;

/** The scale of intervals and CRPS ends at the longest horizon. */
export const LIMIT_MONTHS: Horizon = 60;

/**
 * What a forecast of an earlier day may rest on:
 * - `prequential`: only what was known on that day (Dawid 1984), so it is how the method would have done;
 * - `leave-one-out`: all that is known today of the other talks, so it is how the method does as it stands.
 * Neither uses the talks themselves, nor others of their package.
 */
export const DESIGNS = ['prequential', 'leave-one-out'] as const;
export type Design = (typeof DESIGNS)[number];

/** Returns what was known of the class on a day; always `knownOn`, except in the test of the leak check. */
export type View = (cases: readonly Case[], day: Day, cluster: string) => Case[];

/** Everything that was forecast for one case on one day, and the outcome. */
export interface Trial {
	case: string;
	day: Day;
	curves: Record<Method, StepCurve | undefined>;
	/** Up to the end of the data. */
	observed: Observed;
	/** Only horizons that have passed: the others are not scored, whatever the state of the case. */
	horizons: { months: Horizon; happened: boolean; told: Record<Method, number | undefined> }[];
}

interface BacktestInput {
	agreements: readonly Agreement[];
	choice: ForecastClass;
	/** The last day on which the outcomes are known. */
	asOf: Day;
	design?: Design;
	view?: View;
	/** All, unless the others do not matter; the rest has no answer. */
	methods?: readonly Method[];
	priors?: CurePriors;
}

/**
 * Forecasts every case of the class from its opening: with the class as the design lets it be known, without the case
 * and its package.
 * @throws RangeError if `view` shows more than that
 */
export function trials({
	agreements,
	choice,
	asOf,
	design = 'prequential',
	view = knownOn,
	methods = METHODS,
	priors = CURE_PRIORS
}: BacktestInput): Trial[] {
	const cases = buildCases(agreements, choice);
	return cases.flatMap((subject) =>
		origins(subject, asOf).map((day) => {
			const known = design === 'prequential' ? day : asOf;
			const seen = view(cases, known, subject.cluster);
			const leak = findLeak(seen, { day: known, cluster: subject.cluster });
			if (leak) throw new RangeError(`${subject.id} on ${day} would see ${leak}`);
			return trial({ subject, seen, known, day, asOf, methods, priors });
		})
	);
}

function origins({ opened, inForce }: Case, asOf: Day): Day[] {
	const end = inForce !== null && inForce < asOf ? inForce : asOf;
	const days: Day[] = [];
	for (let day = opened; day < end; day = addMonths(opened, days.length * ORIGIN_MONTHS)) {
		days.push(day);
	}
	return days;
}

interface TrialInput {
	subject: Case;
	seen: Case[];
	/** The day up to which `seen` is known. */
	known: Day;
	day: Day;
	asOf: Day;
	methods: readonly Method[];
	priors: CurePriors;
}

function trial({ asOf, ...input }: TrialInput): Trial {
	const { subject, day } = input;
	const curves = curvesOf(input);
	const inForce = subject.inForce !== null && subject.inForce <= asOf ? subject.inForce : null;
	const due = HORIZONS.map((months) => ({ months, date: addMonths(day, months) }));
	return {
		case: subject.id,
		day,
		curves,
		observed: { days: daysBetween(day, inForce ?? asOf), inForce: inForce !== null },
		horizons: due
			.filter(({ date }) => date <= asOf)
			.map(({ months, date }) => ({
				months,
				happened: inForce !== null && inForce <= date,
				told: byMethod((method) => {
					const curve = curves[method];
					return curve && probabilityWithin(curve, daysBetween(day, date));
				})
			}))
	};
}

function curvesOf(input: Omit<TrialInput, 'asOf'>): Trial['curves'] {
	const { subject, seen, known, day, methods, priors } = input;
	// The stage of the case itself and the time in it are known, as they are for the tracked talks.
	const state = knownOn([subject], day).map(stateOfCase)[0]!;
	return byMethod((method) => {
		if (!methods.includes(method)) return undefined;
		if (method === 'base-rate') return baseRate(seen, known);
		if (method === 'in-two-years') return inTwoYears(day);
		const question = { cases: seen, casesKnownUntil: known, state, knownUntil: day, priors };
		return curveBy(method, question, limitOf(day));
	});
}

/** Whether every method has an answer: methods are compared on the same days. */
export function isComparable(trial: Trial): boolean {
	return METHODS.every((method) => trial.curves[method]);
}

/** Days from a forecast to the end of the scale. */
export function limitOf(day: Day): number {
	return daysBetween(day, addMonths(day, LIMIT_MONTHS));
}

/** Whether all of the scale has passed, so that the whole curve can be scored. */
export function isOver(day: Day, asOf: Day): boolean {
	return addMonths(day, LIMIT_MONTHS) <= asOf;
}

export function byMethod<T>(value: (method: Method) => T): Record<Method, T> {
	return Object.fromEntries(METHODS.map((method) => [method, value(method)])) as Record<Method, T>;
}
