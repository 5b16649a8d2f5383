import { addMonths, type Day } from '$lib/domain/time';
import { bandBy, probabilityBy, quantileDate, type Forecast } from './forecast';
import { frequency, type Frequency } from './frequency';

/** What the one sentence says: soon, the middle, and never. Values, put into words elsewhere. */
export interface Telling {
	within: { by: Day; frequency: Frequency };
	/**
	 * The day by which half of such talks are there; `never` where fewer than half ever are, beyond the
	 * doubt of the band; `open` where the band leaves it open, so that a day would pretend to know.
	 */
	median: Day | 'never' | 'open';
	never: Frequency;
}

/** How far ahead the first part of the sentence looks. */
const SOON_MONTHS = 24;

/** The sentence of `forecast`, no more precise than its band allows. */
export function telling(forecast: Forecast): Telling {
	const by = addMonths(forecast.today, SOON_MONTHS);
	const { share, until } = forecast.never;
	const end = bandBy(forecast, until);
	return {
		within: { by, frequency: frequency(probabilityBy(forecast, by), bandBy(forecast, by)) },
		median: medianOf(forecast, end),
		never: frequency(share, end && { lower: 1 - end.upper, upper: 1 - end.lower })
	};
}

function medianOf(
	forecast: Forecast,
	end: { lower: number; upper: number } | undefined
): Telling['median'] {
	const median = quantileDate(forecast, 0.5);
	if (!end) return typeof median === 'string' ? median : 'never';
	if (end.lower >= 0.5 && typeof median === 'string') return median;
	return end.upper < 0.5 ? 'never' : 'open';
}
