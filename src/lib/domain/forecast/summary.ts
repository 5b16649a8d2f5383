import type { Day } from '$lib/domain/time';
import { curveBy, TOLD_MODEL } from './cross-checks';
import {
	cureQuestion,
	probabilityByHorizon,
	quantileDate,
	type Forecast,
	type ForecastInput,
	type Horizon
} from './forecast';
import type { NotReached } from '$lib/domain/forecast/estimators/kaplan-meier';
import { accept, type Outcome } from './problem';
import { COMPARED_CLASSES, type ForecastClass } from './reference-class';
import type { ForecastState } from './state';

/** The ends of the central 80% and 50% intervals, and the median. */
export const QUANTILES = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 } as const;
export type QuantileName = keyof typeof QUANTILES;

/** The main figures of a forecast. */
export interface Summary {
	quantiles: Record<QuantileName, Day | NotReached>;
	/** P(in force within so many months). */
	within: Record<Horizon, number>;
	/** Not in force by the last day that is told. */
	never: number;
	fastest: Day | null;
}

export function summarise(forecast: Forecast): Summary {
	const quantiles = Object.entries(QUANTILES).map(([name, level]) => [
		name,
		quantileDate(forecast, level)
	]);
	return {
		quantiles: Object.fromEntries(quantiles) as Summary['quantiles'],
		within: probabilityByHorizon(forecast),
		never: forecast.never.share,
		fastest: forecast.fastest
	};
}

/** One line of the table that asks other groups of talks the same question: both agreements, never one half. */
export interface ComparedClass {
	choice: ForecastClass;
	outcome: Outcome<{ within: Record<Horizon, number>; cases: number; concluded: number }>;
}

/** The same question put to several groups of earlier talks. */
export function compareClasses({
	state,
	classes = COMPARED_CLASSES,
	...rest
}: Omit<ForecastInput, 'choice' | 'state'> & {
	/** Of both talks together. */
	state: Outcome<ForecastState>;
	classes?: readonly ForecastClass[];
}): ComparedClass[] {
	return classes.map((choice) => {
		if (!state.ok) return { choice, outcome: state };
		const found = cureQuestion({ ...rest, state: state.value, choice });
		if (!found.ok) return { choice, outcome: found };
		const { cases, knownUntil } = found.value;
		const curve = curveBy(TOLD_MODEL, found.value) ?? { days: [], probability: [] };
		const concluded = cases.filter(({ inForce }) => inForce !== null).length;
		const within = probabilityByHorizon({ today: rest.today, knownUntil, curve });
		return { choice, outcome: accept({ within, cases: cases.length, concluded }) };
	});
}
