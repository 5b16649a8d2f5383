import { addMonths, type Day } from '$lib/domain/time';
import { bandBy, probabilityBy, quantileDate, type Forecast } from './forecast';
import { frequency, type Frequency } from './frequency';

/** The content of the forecast's sentence: soon, half and never. Plain values; i18n expresses them in words. */
export interface Telling {
	within: { by: Day; frequency: Frequency };
	/**
	 * The day by which half of such talks lead to entry into force; `never` if the whole band says that fewer than
	 * half ever do; `open` if the band leaves this open, so that a day would look more certain than it is.
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
