import { frequency, type Frequency } from '$lib/domain/forecast/frequency';
import type { Telling } from '$lib/domain/forecast/telling';
import { day } from '$lib/domain/time';
import { frequencyWords, sentence } from '$lib/i18n/forecast-words';
import type { Composed } from './composed';
import { FREQUENCIES } from './closed-lists';
import { digitsOf, IN_MONTHS } from './values';

const THIRD: Frequency = { kind: 'about', numerator: 1, denominator: 3 };
const TELLING: Telling = {
	within: { by: day('2028-11-30'), frequency: THIRD },
	median: day('2031-03-01'),
	never: THIRD
};

/** Every frequency that a band so wide allows, each once. */
function frequencies(width: number): Frequency[] {
	const all = Array.from({ length: 401 }, (_, i) => i / 400).map((probability) =>
		frequency(probability, { lower: probability, upper: probability + width })
	);
	return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

export const forecastSentences: Composed = {
	frequencyWords: (language) =>
		[0.01, 0.1, 0.5].map((width) =>
			frequencies(width).map((one) => ({
				text: frequencyWords(one, language),
				digits: 'numerator' in one ? digitsOf(one.numerator, language) : []
			}))
		),
	'sentence (forecast)': (language) => [
		[{ text: sentence(TELLING, language) }],
		FREQUENCIES.map((one) => ({
			text: sentence({ ...TELLING, within: { ...TELLING.within, frequency: one } }, language)
		})),
		IN_MONTHS.map((month) => ({
			text: sentence(
				{ ...TELLING, within: { ...TELLING.within, by: day(`${month}-28`) } },
				language
			)
		})),
		[...IN_MONTHS.map((month) => day(`${month}-28`)), 'open' as const, 'never' as const].map(
			(median) => ({ text: sentence({ ...TELLING, median }, language) })
		),
		FREQUENCIES.map((never) => ({ text: sentence({ ...TELLING, never }, language) }))
	]
};
