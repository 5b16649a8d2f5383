import { expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import { kazakhAmong, sentence } from './forecast-words';

it.each([
	[1, '1-інде'],
	[2, '2-сінде'],
	[6, '6-сында'],
	[9, '9-ында'],
	[10, '10-ында'],
	[23, '23-інде'],
	[40, '40-ында'],
	[95, '95-інде'],
	[100, '100-інде']
])('bends %i as it is read in Kazakh', (n, text) => {
	expect(kazakhAmong(n)).toBe(text);
});

it('says in words that nobody ever failed from here, or how many did', () => {
	const half = { kind: 'about', numerator: 1, denominator: 2 } as const;
	const told = { within: { by: day('2028-11-23'), frequency: half }, median: 'open' } as const;
	expect(sentence({ ...told, never: { kind: 'none' } }, 'en')).toMatch(
		/ Every earlier case that came this far got there\.$/u
	);
	expect(sentence({ ...told, never: half }, 'en')).toMatch(
		/ In about 1 of 2 cases such talks never got there/u
	);
});
