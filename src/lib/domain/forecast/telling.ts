import { addDays, addMonths, lastDay, partialDate, type Day } from '$lib/domain/time';
import type { Case } from './cases';
import { bandBy, probabilityBy, probabilityIfQuiet, quantileDate, type Forecast } from './forecast';
import { inHundred } from './frequency';
import { STEP_INTO, WAITING_STAGES, type WaitingStage } from './state';

/** The content of the forecast's sentences. Plain values in a hundred; i18n expresses them in words. */
export interface Telling {
	/** The last day of the month two years from the day on which it is told. */
	by: Day;
	n: number;
	range: { lower: number; upper: number };
	knownUntil: Day;
	/** The same if nothing has happened since; `null` where that is known. */
	quiet: number | null;
	stage: WaitingStage;
	/** Whether the stage is only supposed. */
	supposed: boolean;
	/**
	 * The end of the month by which it is more likely than not; `null` unless the whole range says so by the last day
	 * that is told, because a date would look more certain than it is.
	 */
	median: Day | null;
}

/** How far ahead the sentence looks. */
const SOON_MONTHS = 24;

/** The day by which the sentence tells the chance, where it is told `today`. */
export function soonFrom(today: Day): Day {
	return endOfMonth(addMonths(today, SOON_MONTHS));
}

export function telling(forecast: Forecast): Telling {
	const by = soonFrom(forecast.today);
	const { lower, upper } = bandBy(forecast, by);
	const quiet = probabilityIfQuiet(forecast, by);
	return {
		by,
		n: inHundred(probabilityBy(forecast, by)),
		range: { lower: inHundred(lower), upper: inHundred(upper) },
		knownUntil: forecast.knownUntil,
		quiet: quiet === null ? null : inHundred(quiet),
		stage: forecast.state.stage,
		supposed: forecast.supposed,
		median: medianOf(forecast)
	};
}

function medianOf(forecast: Forecast): Day | null {
	const median = quantileDate(forecast, 0.5);
	const isSupported = bandBy(forecast, forecast.never.until).lower >= 0.5;
	return isSupported && typeof median === 'string' ? endOfMonth(median) : null;
}

/** A day would pretend to know better than to the month. */
function endOfMonth(day: Day): Day {
	return lastDay(partialDate(day.slice(0, 7)));
}

/** The cases that got as far as these talks: only they tell about the waits ahead. */
export function casesAhead({ cases, state }: Pick<Forecast, 'cases' | 'state'>): readonly Case[] {
	const reached = STEP_INTO[state.stage];
	return cases.filter((entry) => entry[reached] !== null || entry.inForce !== null);
}

/** What became of the earlier talks that got as far, and of those that were slow at the present stage. */
export interface History {
	/** That got to the stage. */
	cases: number;
	concluded: number;
	stage: WaitingStage;
	/** Talks that had not left this stage a year after they had reached it. */
	slow: { count: number; later: number; open: number };
}

export function historyOf(forecast: Pick<Forecast, 'cases' | 'state'>): History {
	const { state } = forecast;
	const cases = casesAhead(forecast);
	const slow = cases.filter((entry) => isSlow(entry, state.stage));
	const later = slow.filter(({ inForce }) => inForce !== null).length;
	return {
		cases: cases.length,
		concluded: cases.filter(({ inForce }) => inForce !== null).length,
		stage: state.stage,
		slow: { count: slow.length, later, open: slow.length - later }
	};
}

function isSlow(entry: Case, stage: WaitingStage): boolean {
	const next = WAITING_STAGES[WAITING_STAGES.indexOf(stage) + 1];
	const from = entry[STEP_INTO[stage]];
	const to = entry[next ? STEP_INTO[next] : 'inForce'];
	// A case that went on without a known date of this step is not known to have been slow.
	if (from === null || (to === null && entry.inForce !== null)) return false;
	return to === null || to > addDays(from, 365);
}
