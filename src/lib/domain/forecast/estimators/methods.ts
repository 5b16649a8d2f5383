import { curveBy, MODELS, type Model } from '$lib/domain/forecast/cross-checks';
import { probabilityByHorizon, type Forecast, type Horizon } from '$lib/domain/forecast/forecast';
import { baseRate } from '$lib/domain/forecast/backtest/rivals';

/** The answer of one method, for the same talks and the same cases as the others. */
export interface MethodRow {
	method: Model | 'base-rate';
	/** P(in force within so many months). */
	within: Record<Horizon, number>;
}

/** The question of `forecast` answered by the told method, by every cross-check and by the base rate. */
export function compareMethods(forecast: Forecast): MethodRow[] {
	const { today, knownUntil, cases, casesKnownUntil } = forecast;
	const curves = [
		...MODELS.map((method) => ({ method, curve: curveBy(method, forecast) })),
		{ method: 'base-rate' as const, curve: baseRate(cases, casesKnownUntil) }
	];
	return curves.flatMap(({ method, curve }) =>
		curve ? [{ method, within: probabilityByHorizon({ today, knownUntil, curve }) }] : []
	);
}
