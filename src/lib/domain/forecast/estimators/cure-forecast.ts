import { daysBetween, type Day } from '$lib/domain/time';
import type { Case } from '$lib/domain/forecast/cases';
import { cureBand } from './cure-band';
import { cureCurve, presentCurve, type Present } from './cure-curve';
import { CURE_PRIORS, curePosterior, type CurePriors, type SigmaSlice } from './cure-model';
import { durations } from './durations';
import type { Envelope } from './envelope';
import type { Observation } from './kaplan-meier';
import { STEP_INTO, WAITING_STAGES, type ForecastState } from '$lib/domain/forecast/state';
import type { StepCurve } from './step-curve';

/** Talks in some stage, seen from the last day on which a further step would have been known. */
export interface CureQuestion {
	cases: readonly Case[];
	/** The day up to which the steps of the cases are known: open waits of theirs have lasted until then. */
	casesKnownUntil: Day;
	state: ForecastState;
	/** The last day on which the talks were surely in {@link state}. What came after is unknown, not quiet. */
	knownUntil: Day;
	priors?: CurePriors;
}

export interface CureForecast {
	knownUntil: Day;
	/** P(in force within so many days of {@link knownUntil}). */
	inForce: StepCurve;
	/** P(the present stage has ended by then): the next step. */
	nextStep: StepCurve;
	/** 80% of the posterior of {@link inForce}. */
	band: Envelope;
}

/** The forecast with its band. @throws RangeError where the talks were not in their stage yet on `knownUntil` */
export function cureForecast(question: CureQuestion): CureForecast {
	const { posterior, present } = fit(question);
	return {
		knownUntil: question.knownUntil,
		inForce: cureCurve(posterior, present),
		nextStep: presentCurve(posterior, present),
		band: cureBand(posterior, present)
	};
}

/** The curve alone, as the back-test asks for it again and again. @param reach how far it is told, in days */
export function cureInForce(question: CureQuestion, reach?: number): StepCurve {
	const { posterior, present } = fit(question);
	return cureCurve(posterior, present, reach);
}

function fit({ cases, casesKnownUntil, state, knownUntil, priors = CURE_PRIORS }: CureQuestion): {
	posterior: SigmaSlice[];
	present: Present;
} {
	const elapsed = daysBetween(state.since, knownUntil);
	if (elapsed < 0) throw new RangeError(`${state.stage} begins after ${knownUntil}`);
	const wait = WAITING_STAGES.indexOf(state.stage);
	const waits = waitsOf(cases, casesKnownUntil);
	return {
		posterior: curePosterior(waits, { wait, time: elapsed }, priors),
		present: { wait, elapsed }
	};
}

/** The three waits of the cases: opening → initialling → signature → entry into force. */
function waitsOf(cases: readonly Case[], day: Day): Observation[][] {
	return WAITING_STAGES.map((stage, index) => {
		const next = WAITING_STAGES[index + 1];
		return durations(cases, {
			from: STEP_INTO[stage],
			to: next ? STEP_INTO[next] : 'inForce',
			day
		});
	});
}
