import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bendKazakh,
	kazakhEnding,
	kazakhNumber,
	kazakhOrdinal,
	kazakhPart,
	kazakhPercent,
	lastWord
} from './kazakh';

const plain = (text: string) => text.replaceAll('\u2011', '-');
const numbers = [
	0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000, 1_000_000
];

/** The tables of the glossary, in the order of {@link numbers}. */
const TABLES = {
	possessive: 'і і сі і і і сы сі і ы ы сы ы ы і ы і і ы і ы ы',
	genitive:
		'дің дің нің тің тің тің ның нің дің дың ның ның дың тың дің тың тің нің ның дің ның ның',
	dative: 'ге ге ге ке ке ке ға ге ге ға ға ға ға қа ге қа ке ге ға ге ға ға',
	accusative: 'ді ді ні ті ті ті ны ні ді ды ды ны ды ты ді ты ті ді ды ді ды ды',
	locative: 'де де де те те те да де де да да да да та де та те де да де да да',
	ablative:
		'ден ден ден тен тен тен дан ден ден дан нан дан дан тан ден тан тен нен нан ден нан нан'
} as const;

const CASES = ['possessive', 'genitive', 'dative', 'accusative', 'locative', 'ablative'] as const;

describe('a number', () => {
	it.each(CASES)('takes the %s of its last word', (kase) => {
		expect(numbers.map((n) => plain(kazakhNumber(n, kase)))).toEqual(
			TABLES[kase].split(' ').map((ending, index) => `${numbers[index]}-${ending}`)
		);
	});

	it.each([
		[1, '1-інде', '1-інен'],
		[2, '2-сінде', '2-сінен'],
		[6, '6-сында', '6-сынан'],
		[9, '9-ында', '9-ынан'],
		[23, '23-інде', '23-інен'],
		[40, '40-ында', '40-ынан'],
		[100, '100-інде', '100-інен']
	])('%i of several', (n, within, than) => {
		expect(plain(kazakhPart(n, 'locative'))).toBe(within);
		expect(plain(kazakhPart(n, 'ablative'))).toBe(than);
	});

	it('has the ending of its last word, however large it is', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(...CASES), (n, kase) => {
				expect(kazakhNumber(n, kase)).toBe(`${n}\u2011${kazakhEnding(lastWord(n), kase)}`);
				if (n > 0)
					expect(lastWord(n + 100 * 10 ** 6)).toBe(n % 1_000_000 === 0 ? 'миллион' : lastWord(n));
			})
		);
	});

	it('stays on one line with its noun as an ordinal', () => {
		expect(kazakhOrdinal(22)).toBe('22\u2011');
	});

	it('is read «пайыз» if it is a percentage', () => {
		expect(CASES.map((kase) => plain(kazakhPercent('55%', kase)))).toEqual([
			'55%-ы',
			'55%-дың',
			'55%-ға',
			'55%-ды',
			'55%-да',
			'55%-дан'
		]);
	});
});

describe('a word', () => {
	it.each([
		['қыркүйек', 'қыркүйектің', 'қыркүйекке', 'қыркүйекті', 'қыркүйекте', 'қыркүйектен'],
		['шілде', 'шілденің', 'шілдеге', 'шілдені', 'шілдеде', 'шілдеден'],
		['маусым', 'маусымның', 'маусымға', 'маусымды', 'маусымда', 'маусымнан'],
		['еуро', 'еуроның', 'еуроға', 'еуроны', 'еурода', 'еуродан'],
		['теңге', 'теңгенің', 'теңгеге', 'теңгені', 'теңгеде', 'теңгеден']
	])('%s', (word, ...forms) => {
		const cases = CASES.filter((kase) => kase !== 'possessive');
		expect(cases.map((kase) => bendKazakh(word, kase))).toEqual(forms);
	});

	it('never mixes front and back vowels', () => {
		const syllables = fc.array(fc.constantFrom('қа', 'лы', 'зор', 'кел', 'тін', 'көз'), {
			minLength: 1
		});
		fc.assert(
			fc.property(syllables, fc.constantFrom(...CASES), (parts, kase) => {
				const isFront = /[еіө]/u.test(parts.at(-1)!);
				expect(/[аыо]/u.test(kazakhEnding(parts.join(''), kase))).toBe(!isFront);
			})
		);
	});
});
