import type { Agreement } from '$lib/domain/agreements/agreement';
import { addDays, addMonths, daysBetween, type Day } from '$lib/domain/time';
import { buildCases, knownOn, type Case } from './cases';
import { TOLD_MODEL, type Model } from './cross-checks';
import { CURVE_REACH } from '$lib/domain/forecast/estimators/cure-curve';
import {
	cureForecast,
	cureInForce,
	type CureQuestion
} from '$lib/domain/forecast/estimators/cure-forecast';
import { fastest } from '$lib/domain/forecast/estimators/durations';
import { envelopeAt, type Envelope } from '$lib/domain/forecast/estimators/envelope';
import { fingerprint } from './fingerprint';
import type { NotReached } from '$lib/domain/forecast/estimators/kaplan-meier';
import { accept, refuse, type Outcome } from './problem';
import type { ForecastClass } from './reference-class';
import { STEP_INTO, WAITING_STAGES, type ForecastState } from './state';
import {
	probabilityWithin,
	quantileDays,
	shareNever,
	type StepCurve
} from '$lib/domain/forecast/estimators/step-curve';

/** Increase it with every change of the method that can change a figure. */
export const MODEL_VERSION = '3';

/** Calendar months ahead for which every forecast is published, tested and scored. */
export const HORIZONS = [12, 24, 36, 60] as const;
export type Horizon = (typeof HORIZONS)[number];

/** When both agreements will be in force, as a plain value: computed once per version of the record. */
export interface Forecast {
	modelVersion: string;
	model: Model;
	choice: ForecastClass;
	/** The day on which it is told; {@link HORIZONS} count from it. No probability by a date depends on it. */
	today: Day;
	/** Up to this day the talks were surely in `state`; what came after is unknown, not quiet. */
	knownUntil: Day;
	/** The day up to which the cases are known. */
	casesKnownUntil: Day;
	state: ForecastState;
	/** Whether the state is only supposed. */
	supposed: boolean;
	/** The cases that it is based on. */
	cases: readonly Case[];
	/** The same for two forecasts based on the same state and the same cases, whatever the day. */
	fingerprint: string;
	/** P(both in force within so many days of `knownUntil`). */
	curve: StepCurve;
	/** 80% of the posterior of `curve`. */
	band: Envelope;
	/** The same curve if the talks are still in `state` today, from today; `null` where that is known. */
	ifQuiet: StepCurve | null;
	/** The day of entry into force if these talks went on as fast as any earlier case did; it moves no probability. */
	fastest: Day | null;
	/** The share not in force by `until`, the last day that is told. */
	never: { share: number; until: Day };
}

export interface ForecastInput {
	agreements: readonly Agreement[];
	/** The day up to which the cases are known. */
	casesKnownUntil: Day;
	state: ForecastState;
	knownUntil: Day;
	today: Day;
	choice: ForecastClass;
	/** Whether `state` is only supposed. */
	supposed?: boolean;
}

/** What the estimators are asked for talks in `state`. Problems: `class-empty`, `no-precedent-concluded`. */
export function cureQuestion({
	agreements,
	casesKnownUntil,
	state,
	knownUntil,
	choice
}: ForecastInput): Outcome<CureQuestion> {
	const cases = knownOn(buildCases(agreements, choice), casesKnownUntil);
	if (cases.length === 0) return refuse('class-empty');
	if (!cases.some(({ inForce }) => inForce !== null)) return refuse('no-precedent-concluded');
	// A step in the record was known on its day, whatever the last check says.
	const surely = state.since > knownUntil ? state.since : knownUntil;
	return accept({ cases, casesKnownUntil, state, knownUntil: surely });
}

/** The forecast for talks in `state`. Problems: those of {@link cureQuestion}. */
export function forecast(input: ForecastInput): Outcome<Forecast> {
	const found = cureQuestion(input);
	if (!found.ok) return found;
	const question = found.value;
	const { cases, casesKnownUntil, state, knownUntil } = question;
	const { today, choice, supposed = false } = input;
	const { inForce: curve, band } = cureForecast(question);
	return accept({
		...{ modelVersion: MODEL_VERSION, model: TOLD_MODEL, choice, today },
		...{ knownUntil, casesKnownUntil, state, supposed, cases, curve, band },
		fingerprint: fingerprint(state, cases),
		ifQuiet: today > knownUntil ? cureInForce({ ...question, knownUntil: today }) : null,
		fastest: fastestDay(cases, state, today),
		never: { share: shareNever(curve), until: addDays(knownUntil, CURVE_REACH) }
	});
}

/** As fast as the fastest case from the present step, and from the next one, which is reached today at the earliest. */
function fastestDay(cases: readonly Case[], state: ForecastState, today: Day): Day | null {
	const next = WAITING_STAGES[WAITING_STAGES.indexOf(state.stage) + 1];
	const fromHere = fastest(cases, STEP_INTO[state.stage]);
	if (fromHere === null) return null;
	const fromNext = next ? (fastest(cases, STEP_INTO[next]) ?? 0) : 0;
	const [here, later] = [addDays(state.since, fromHere), addDays(today, fromNext)];
	return here > later ? here : later;
}

/** P(in force on or before `day`), counting only what is known. */
export function probabilityBy({ knownUntil, curve }: Forecast, day: Day): number {
	return probabilityWithin(curve, daysBetween(knownUntil, day));
}

/** The same if nothing has happened since; `null` where that makes no difference. */
export function probabilityIfQuiet({ today, ifQuiet }: Forecast, day: Day): number | null {
	return ifQuiet && probabilityWithin(ifQuiet, daysBetween(today, day));
}

/** The day by which the probability reaches `level`. */
export function quantileDate(
	{ knownUntil, curve }: Pick<Forecast, 'knownUntil' | 'curve'>,
	level: number
): Day | NotReached {
	const days = quantileDays(curve, level);
	return typeof days === 'number' ? addDays(knownUntil, days) : days;
}

/** P(in force within each of the {@link HORIZONS} from today). */
export function probabilityByHorizon({
	today,
	knownUntil,
	curve
}: Pick<Forecast, 'today' | 'knownUntil' | 'curve'>): Record<Horizon, number> {
	const entries = HORIZONS.map((months) => [
		months,
		probabilityWithin(curve, daysBetween(knownUntil, addMonths(today, months)))
	]);
	return Object.fromEntries(entries) as Record<Horizon, number>;
}

/** The band on `day`, to the month. */
export function bandBy({ knownUntil, band }: Forecast, day: Day): { lower: number; upper: number } {
	return envelopeAt(band, daysBetween(knownUntil, day));
}
