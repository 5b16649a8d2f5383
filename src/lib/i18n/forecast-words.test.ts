import { expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import { sentence } from './forecast-words';

it('says in words that nobody ever failed from here, or how many did', () => {
	const half = { kind: 'about', numerator: 1, denominator: 2 } as const;
	const told = { within: { by: day('2028-11-23'), frequency: half }, median: 'open' } as const;
	expect(sentence({ ...told, never: { kind: 'none' } }, 'en')).toMatch(
		/ In every earlier case that reached this stage, the agreements entered into force\.$/u
	);
	expect(sentence({ ...told, never: half }, 'en')).toMatch(
		/ In about 1 out of 2 cases, similar talks are not finished/u
	);
});
