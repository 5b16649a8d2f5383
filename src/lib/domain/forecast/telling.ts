import { addMonths, type Day } from '$lib/domain/time';
import { bandBy, probabilityBy, quantileDate, type Forecast } from './forecast';
import { frequency, type Frequency } from './frequency';

/** What the one sentence says: soon, the middle, and never. Values, put into words elsewhere. */
export interface Telling {
	within: { by: Day; frequency: Frequency };
	/** The day by which half of such talks are there; `null` where fewer than half ever are. */
	median: Day | null;
	never: Frequency;
}

/** How far ahead the first part of the sentence looks. */
const SOON_MONTHS = 24;

/** The sentence of `forecast`, no more precise than its band allows. */
export function telling(forecast: Forecast): Telling {
	const by = addMonths(forecast.today, SOON_MONTHS);
	const median = quantileDate(forecast, 0.5);
	const { share, until } = forecast.never;
	const end = bandBy(forecast, until);
	return {
		within: { by, frequency: frequency(probabilityBy(forecast, by), bandBy(forecast, by)) },
		median: typeof median === 'string' ? median : null,
		never: frequency(share, end && { lower: 1 - end.upper, upper: 1 - end.lower })
	};
}
