import { frequency, type Frequency } from '$lib/domain/forecast/frequency';
import { COMPARED_CLASSES, DEFAULT_CLASS } from '$lib/domain/forecast/reference-class';
import type { Telling } from '$lib/domain/forecast/telling';
import { day } from '$lib/domain/time';
import { basis, conditions, dotsWords, sentence } from '$lib/i18n/sentences/forecast-words';
import { caseName, partnerNames } from '$lib/i18n/names/partner-names';
import { shippedRecord } from '$tests/support/record';
import type { Composed } from './composed';
import { digitsOf, IN_MONTHS, NUMBERS } from './values';

const THIRD: Frequency = { kind: 'about', numerator: 1, denominator: 3 };
const TELLING: Telling = {
	within: { by: day('2028-11-30'), frequency: THIRD },
	median: day('2031-03-01'),
	never: THIRD
};
const record = shippedRecord();

/** Every frequency that can be told, each once, those of the same kind and denominator together. */
function frequencies(): Frequency[][] {
	const all = [0.01, 0.1, 0.5].flatMap((width) =>
		Array.from({ length: 401 }, (_, i) => i / 400).map((probability) =>
			frequency(probability, { lower: probability, upper: probability + width })
		)
	);
	const once = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
	const byUnit = Map.groupBy(once, (one) =>
		'denominator' in one ? `${one.kind} of ${one.denominator}` : one.kind
	);
	return [...byUnit.values()];
}

const ALL = frequencies();
const ENDS = IN_MONTHS.map((month) => day(`${month}-28`));

export const forecastSentences: Composed = {
	'sentence (forecast)': (language) => {
		const told = (changed: Partial<Telling>) => ({
			text: sentence({ ...TELLING, ...changed }, language)
		});
		const within = (changed: Partial<Telling['within']>) =>
			told({ within: { ...TELLING.within, ...changed } });
		const digits = (one: Frequency) =>
			'numerator' in one ? digitsOf(one.numerator, language) : [];
		return [
			...ALL.map((set) =>
				set.map((one) => ({ ...within({ frequency: one }), digits: digits(one) }))
			),
			ENDS.map((by) => within({ by })),
			ENDS.map((median) => told({ median })),
			(['open', 'never'] as const).map((median) => told({ median })),
			...ALL.map((set) => set.map((never) => ({ ...told({ never }), digits: digits(never) })))
		];
	},
	basis: (language) =>
		COMPARED_CLASSES.slice(1, 4).map((choice) =>
			NUMBERS.slice(1).map((n) => ({ text: basis(n, choice), digits: digitsOf(n, language) }))
		),
	conditions: (language) => {
		const names = partnerNames(record, language);
		const choice = { ...DEFAULT_CLASS, openedSince: 2009, without: ['BLR', 'RUS'] };
		const nameOf = (partners: readonly string[]) => caseName(partners, names);
		return [[{ text: conditions({ ...choice, packages: 'each' }, nameOf).join(' ') }]];
	},
	dotsWords: (language) => [
		[{ text: dotsWords(0, language) }],
		[1, 2, 3, 4, 5, 6, 9, 10, 11, 20, 21, 40, 46, 50].map((n) => ({
			text: dotsWords(n, language),
			digits: digitsOf(n, language)
		}))
	]
};
