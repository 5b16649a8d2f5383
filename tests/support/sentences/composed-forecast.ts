import { COMPARED_CLASSES, DEFAULT_CLASS } from '$lib/domain/forecast/reference-class';
import { WAITING_STAGES } from '$lib/domain/forecast/state';
import type { Telling } from '$lib/domain/forecast/telling';
import { day } from '$lib/domain/time';
import {
	basis,
	conditions,
	dotsWords,
	fastestWords,
	historyWords,
	sentence,
	supposedWords
} from '$lib/i18n/sentences/forecast-words';
import { caseName, partnerNames } from '$lib/i18n/names/partner-names';
import { shippedRecord } from '$tests/support/record';
import type { Composed } from './composed';
import { digitsOf, IN_MONTHS, NUMBERS } from './values';

const TELLING: Telling = {
	by: day('2028-11-30'),
	n: 35,
	range: { lower: 12, upper: 58 },
	knownUntil: day('2026-04-15'),
	quiet: 19,
	stage: 'negotiation',
	supposed: false,
	median: null
};
const record = shippedRecord();

const ENDS = IN_MONTHS.map((month) => day(`${month}-28`));

export const forecastSentences: Composed = {
	'sentence (forecast)': (language) => {
		const told = (changed: Partial<Telling>) => ({
			text: sentence({ ...TELLING, ...changed }, language)
		});
		return [
			[1, 2, 17, 35, 99].map((n) => ({ ...told({ n }), digits: digitsOf(n, language) })),
			ENDS.map((by) => told({ by })),
			ENDS.map((median) => told({ median })),
			WAITING_STAGES.map((stage) => told({ stage })),
			[told({ quiet: null })]
		];
	},
	historyWords: (language) =>
		WAITING_STAGES.map((stage) =>
			[
				[0, 0],
				[1, 0],
				[0, 1],
				[3, 4]
			].map(([later = 0, open = 0]) => ({
				text: historyWords(
					{ cases: 13, concluded: 9, stage, slow: { count: later + open, later, open } },
					language
				)
			}))
		),
	fastestWords: (language) => [ENDS.map((end) => ({ text: fastestWords(end, language) }))],
	supposedWords: (language) => {
		const [initialled, signed] = [day('2027-01-01'), day('2027-05-01')];
		const words = (of: Parameters<typeof supposedWords>[0]) => ({
			text: supposedWords(of, language) ?? ''
		});
		return [
			[words({ initialled, signed })],
			[words({ initialled, signed: null }), words({ initialled: null, signed })]
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
		[1, 2, 3, 4, 5, 6, 9, 10, 11, 20, 21, 40, 46, 50, 99].map((n) => ({
			text: dotsWords(n, language),
			digits: digitsOf(n, language)
		}))
	]
};
