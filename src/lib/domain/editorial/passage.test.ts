import { expect, test } from 'vitest';
import { passageState, standsIn } from './passage';

const TEXT = 'Екінші раунд\u00a0Астанада\n өтті. Кайя Каллас «жеңілдету» туралы айтты.';

test.each([
	['Екінші раунд Астанада өтті', true],
	['  Астанада   өтті. ', true],
	// й as one code point and as two
	['Кайя Каллас'.normalize('NFD'), true],
	['екінші раунд', false],
	['Екінші раунд Астана қаласында', false],
	['Каллас "жеңілдету"', false],
	['өтті Кайя', false],
	['', false]
])('%j stands in the text: %s', (passage, expected) => {
	expect(standsIn(passage, TEXT)).toBe(expected);
});

test('one of several copies is enough; without a copy the result is open', () => {
	expect(passageState('раунд', ['x', TEXT])).toBe('found');
	expect(passageState('раунд', ['x', 'y'])).toBe('not-found');
	expect(passageState('раунд', [])).toBe('no-copy');
	expect(passageState(null, [TEXT])).toBeUndefined();
	expect(passageState(' ', [TEXT])).toBeUndefined();
});
