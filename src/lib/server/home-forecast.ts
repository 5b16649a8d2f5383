import { dotplot } from '$lib/domain/forecast/frequency';
import type { ForecastClass } from '$lib/domain/forecast/reference-class';
import { telling, type Telling } from '$lib/domain/forecast/telling';

/** The forecast for the home page, frames, cards and the brief, so that all say the same. */
export interface HomeForecast {
	told: Telling;
	/** The number of the fifty dots by the first date in the sentence. */
	filled: number;
	cases: number;
	choice: ForecastClass;
}

/** `null` if there is none. */
export function homeForecast({ tracker, record, today }: App.Locals): HomeForecast | null {
	const found = tracker.forecasts(record, today).get();
	if (!found.ok) return null;
	const told = telling(found.value);
	const filled = dotplot(found.value).dates.filter((date) => date <= told.within.by).length;
	return { told, filled, cases: found.value.cases.length, choice: found.value.choice };
}
