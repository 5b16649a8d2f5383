import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isVisible, visibleText } from './visible';

const NOTHING = [
	'',
	' ',
	'\n',
	'\u00A0',
	'\u200B',
	'\u2060',
	'\u3164',
	'\uFFA0',
	'\u2800',
	'\uFEFF'
];
const MORE = [
	'\u180E',
	'\uFE0F',
	'\u034F',
	'\u00AD',
	'\u3000',
	'\u115F',
	'\u{E0020}',
	'\u202E',
	'\t',
	'\u0301',
	'\u{1D159}'
];

it('sees nothing in any mixture of characters that print nothing', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...NOTHING, ...MORE)), (parts) => {
			expect(visibleText(parts.join(''))).toBe('');
		})
	);
});

it('sees a letter, a digit or a sign among them, and takes only white space off', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...NOTHING),
			fc.constantFrom('a', 'қ', '0', '€', '–', '…', '中'),
			(nothing, sign) => {
				expect(isVisible(nothing + sign + nothing)).toBe(true);
				expect(visibleText(` ${nothing}${sign} `)).toContain(sign);
			}
		)
	);
});
