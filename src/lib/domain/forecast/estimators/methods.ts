import { MODELS, type Model } from './chain';
import {
	forecastFrom,
	probabilityByHorizon,
	type Forecast,
	type Horizon
} from '$lib/domain/forecast/forecast';
import { shareNever } from './step-curve';
import { crossCheck } from '$lib/domain/forecast/summary';

/** The answer of one method, for the same talks and the same cases as the others. */
export interface MethodRow {
	method: Model | 'weibull';
	/** P(in force within so many months). */
	within: Record<Horizon, number>;
	never: number;
}

/** The question of `forecast` answered by every estimator and by the parametric cross-check. */
export function compareMethods(forecast: Forecast): MethodRow[] {
	const { cases, state, today, choice } = forecast;
	const rows = MODELS.flatMap((model): MethodRow[] => {
		const found = forecastFrom({ cases, state, today, choice, model });
		if (!found.ok) return [];
		const { value } = found;
		return [{ method: model, within: probabilityByHorizon(value), never: shareNever(value.curve) }];
	});
	const check = crossCheck(forecast);
	return check ? [...rows, { method: 'weibull', within: check.within, never: check.never }] : rows;
}
