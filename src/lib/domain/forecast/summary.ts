import type { Agreement } from '$lib/domain/agreements/agreement';
import { addMonths, daysBetween, type Day } from '$lib/domain/time';
import { durations } from '$lib/domain/forecast/estimators/durations';
import {
	forecast,
	HORIZONS,
	probabilityByHorizon,
	quantileDate,
	type Forecast,
	type Horizon
} from './forecast';
import type { NotReached } from '$lib/domain/forecast/estimators/kaplan-meier';
import type { Model } from '$lib/domain/forecast/estimators/chain';
import { accept, type Outcome } from './problem';
import { COMPARED_CLASSES, type CaseUnit, type ForecastClass } from './reference-class';
import type { ForecastState } from './state';
import {
	cureNever,
	cureProbability,
	fitWeibullCure,
	type WeibullCure
} from '$lib/domain/forecast/estimators/weibull-cure';

/** The ends of the central 80% and 50% intervals, and the median. */
export const QUANTILES = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 } as const;
export type QuantileName = keyof typeof QUANTILES;

/** The main figures of a forecast. */
export interface Summary {
	quantiles: Record<QuantileName, Day | NotReached>;
	/** P(in force within so many months). */
	within: Record<Horizon, number>;
	never: number;
	floor: Day;
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
		floor: forecast.floor.date
	};
}

/** One line of the table that shows the effect of each assumption. */
export interface ComparedClass {
	choice: ForecastClass;
	outcome: Outcome<Summary & { cases: number; concluded: number }>;
}

/** The same question put to several reference classes. */
export function compareClasses({
	agreements,
	stateOf,
	today,
	model,
	classes = COMPARED_CLASSES
}: {
	agreements: readonly Agreement[];
	/** The state of the talks for the unit of a class: one track may be further than the pair. */
	stateOf: (unit: CaseUnit) => Outcome<ForecastState>;
	today: Day;
	model: Model;
	classes?: readonly ForecastClass[];
}): ComparedClass[] {
	return classes.map((choice) => {
		const state = stateOf(choice.unit);
		if (!state.ok) return { choice, outcome: state };
		const found = forecast({ agreements, state: state.value, today, choice, model });
		if (!found.ok) return { choice, outcome: found };
		const { cases } = found.value;
		const concluded = cases.filter(({ inForce }) => inForce !== null).length;
		const summary = summarise(found.value);
		return { choice, outcome: accept({ ...summary, cases: cases.length, concluded }) };
	});
}

/** The result of a smooth curve through the same cases, given only the time since the opening. */
export interface CrossCheck {
	/** Times in days. */
	fit: WeibullCure;
	within: Record<Horizon, number>;
	never: number;
}

/** The parametric cross-check of a forecast; `undefined` if no case was concluded. */
export function crossCheck({ cases, state, today }: Forecast): CrossCheck | undefined {
	const fit = fitWeibullCure(durations(cases, { from: 'opened', to: 'inForce', day: today }));
	if (!fit) return undefined;
	const lasted = daysBetween(state.opened, today);
	const within = HORIZONS.map((months) => [
		months,
		cureProbability(fit, lasted, daysBetween(today, addMonths(today, months)))
	]);
	return {
		fit,
		within: Object.fromEntries(within) as Record<Horizon, number>,
		never: cureNever(fit, lasted)
	};
}
