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

/** Every frequency that a band so wide allows, each once, those of the same denominator together. */
function frequencies(width: number): Frequency[][] {
	const all = Array.from({ length: 401 }, (_, i) => i / 400).map((probability) =>
		frequency(probability, { lower: probability, upper: probability + width })
	);
	const once = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
	const byUnit = Map.groupBy(once, (one) =>
		'denominator' in one ? `${one.kind} of ${one.denominator}` : 'in words'
	);
	return [...byUnit.values()];
}

export const forecastSentences: Composed = {
	frequencyWords: (language) =>
		[0.01, 0.1, 0.5].flatMap((width) =>
			frequencies(width).map((set) =>
				set.map((one) => ({
					text: frequencyWords(one, language),
					digits: 'numerator' in one ? digitsOf(one.numerator, language) : []
				}))
			)
		),
	'sentence (forecast)': (language) => {
		const told = (changed: Partial<Telling>) => ({
			text: sentence({ ...TELLING, ...changed }, language)
		});
		const ends = IN_MONTHS.map((month) => day(`${month}-28`));
		const within = (changed: Partial<Telling['within']>) =>
			told({ within: { ...TELLING.within, ...changed } });
		return [
			[told({})],
			FREQUENCIES.map((one) => within({ frequency: one })),
			ends.map((by) => within({ by })),
			ends.map((median) => told({ median })),
			(['open', 'never'] as const).map((median) => told({ median })),
			FREQUENCIES.map((never) => told({ never }))
		];
	}
};
