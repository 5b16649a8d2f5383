import type { ForecastClass } from '$lib/domain/forecast/reference-class';
import { telling, type Telling } from '$lib/domain/forecast/telling';

/** The forecast for the home page, frames and cards, so that all say the same. */
export interface HomeForecast {
	told: Telling;
	cases: number;
	choice: ForecastClass;
}

/** `null` if there is none. */
export function homeForecast({ readers, record, today }: App.Locals): HomeForecast | null {
	const found = readers.forecasts(record, today).get();
	if (!found.ok) return null;
	const { cases, choice } = found.value;
	return { told: telling(found.value), cases: cases.length, choice };
}
