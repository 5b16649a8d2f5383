import type { Agreement } from '$lib/domain/agreements/agreement';
import { addDays, addMonths, daysBetween, type Day } from '$lib/domain/time';
import {
	bootstrapBand,
	type Band,
	type Resampling
} from '$lib/domain/forecast/estimators/bootstrap';
import { buildCases, knownOn, type Case } from './cases';
import {
	chainFor,
	spread,
	workspaceFor,
	type Chain,
	type Model
} from '$lib/domain/forecast/estimators/chain';
import { envelopeAt, type Envelope } from '$lib/domain/forecast/estimators/envelope';
import { fingerprint } from './fingerprint';
import { leaveOneOut } from '$lib/domain/forecast/estimators/influence';
import {
	kaplanMeier,
	survivalInterval,
	type IntervalLevel,
	type NotReached
} from '$lib/domain/forecast/estimators/kaplan-meier';
import { accept, type Outcome } from './problem';
import type { ForecastClass } from './reference-class';
import type { ForecastState } from './state';
import {
	probabilityWithin,
	quantileDays,
	shareNever,
	stepsOf,
	type StepCurve
} from '$lib/domain/forecast/estimators/step-curve';

/** Increase it with every change of the method that can change a figure. */
export const MODEL_VERSION = '2';

/** Calendar months ahead for which every forecast is published, tested and scored. */
export const HORIZONS = [12, 24, 36, 60] as const;
export type Horizon = (typeof HORIZONS)[number];

/** When the agreements will be in force, as a plain value: computed once per version of the record. */
export interface Forecast {
	modelVersion: string;
	model: Model;
	choice: ForecastClass;
	today: Day;
	state: ForecastState;
	/** The cases that it is based on, as known today. */
	cases: Case[];
	/** The same for two forecasts based on the same state and the same cases, whatever the day. */
	fingerprint: string;
	/** P(in force within so many days from today); zero before `floor`. */
	curve: StepCurve;
	/** The day of entry into force if the talks were as fast as the fastest case from the current stage. */
	floor: { days: number; date: Day };
	/** The share not in force by the end of the longest observations: "never", as far as we know. */
	never: { share: number; until: Day };
	/** `null` if no resampling was requested. */
	band: Band | null;
	/** The curve with each case left out in turn; computed with the band. */
	influence: Envelope | null;
}

export interface ForecastInput {
	agreements: readonly Agreement[];
	state: ForecastState;
	today: Day;
	choice: ForecastClass;
	model: Model;
	resampling?: Resampling;
}

/** The forecast for talks in `state` on `today`. Problems: those of `chainFor`. */
export function forecast({ agreements, choice, ...rest }: ForecastInput): Outcome<Forecast> {
	const cases = knownOn(buildCases(agreements, choice), rest.today);
	return forecastFrom({ cases, choice, ...rest });
}

/** {@link forecast} from cases as already known on `today`. */
export function forecastFrom({
	cases,
	state,
	today,
	choice,
	model,
	resampling
}: Omit<ForecastInput, 'agreements'> & { cases: Case[] }): Outcome<Forecast> {
	const found = chainFor(model, cases, state, today);
	if (!found.ok) return found;
	const chain = found.value;
	const curve = curveOf(chain);
	return accept({
		modelVersion: MODEL_VERSION,
		model,
		choice,
		today,
		state,
		cases,
		fingerprint: fingerprint(state, cases),
		curve,
		floor: { days: chain.floor, date: addDays(today, chain.floor) },
		never: { share: shareNever(curve), until: addDays(today, chain.followUp) },
		band: resampling ? bootstrapBand(chain, resampling) : null,
		influence: resampling ? leaveOneOut(chain) : null
	});
}

function curveOf(chain: Chain): StepCurve {
	const room = workspaceFor(chain);
	spread(chain, new Float64Array(chain.cases.length).fill(1), room);
	return stepsOf(room.cumulative);
}

/** P(in force on or before `day`); 0 for today and earlier days, because the agreements are not in force yet. */
export function probabilityBy({ today, curve }: Forecast, day: Day): number {
	return probabilityWithin(curve, daysBetween(today, day));
}

/** The day by which the probability reaches `level`. */
export function quantileDate({ today, curve }: Forecast, level: number): Day | NotReached {
	const days = quantileDays(curve, level);
	return typeof days === 'number' ? addDays(today, days) : days;
}

/** P(in force within each of the {@link HORIZONS}). */
export function probabilityByHorizon(forecast: Forecast): Record<Horizon, number> {
	const entries = HORIZONS.map((months) => [
		months,
		probabilityBy(forecast, addMonths(forecast.today, months))
	]);
	return Object.fromEntries(entries) as Record<Horizon, number>;
}

/** The bootstrap band on `day`, to the month. */
export function bandBy(
	{ today, band }: Forecast,
	day: Day
): { lower: number; upper: number } | undefined {
	return band ? envelopeAt(band, daysBetween(today, day)) : undefined;
}

/** The lowest and the highest probability by `day`, to the month, with any one case left out. */
export function influenceBy(
	{ today, influence }: Forecast,
	day: Day
): { lower: number; upper: number } | undefined {
	return influence ? envelopeAt(influence, daysBetween(today, day)) : undefined;
}

/**
 * The Greenwood interval (log-log scale) of the Kaplan–Meier probability by `day`; `undefined` for the
 * stage-aware models, which have none, and if the curve has no event yet or no case left.
 */
export function greenwoodBy(
	{ model, today, state, cases }: Forecast,
	day: Day,
	level: IntervalLevel
): { lower: number; upper: number } | undefined {
	if (model !== 'kaplan-meier') return undefined;
	const observations = cases.map(({ opened, inForce }) => ({
		time: daysBetween(opened, inForce ?? today),
		event: inForce !== null
	}));
	const curve = kaplanMeier(observations, daysBetween(state.opened, today));
	const interval = survivalInterval(curve, daysBetween(state.opened, day), level);
	return interval && { lower: 1 - interval.upper, upper: 1 - interval.lower };
}
