import { expect, it } from 'vitest';
import { STATE_CODES } from '$lib/domain/effects/statistics';
import { countryNames } from './country-names';

it('the names of member states are there in Russian and Kazakh, not in Latin letters', () => {
	const codes = Object.values(STATE_CODES);
	expect(codes.length).toBeGreaterThan(15);
	for (const language of ['ru', 'kk'] as const)
		for (const name of Object.values(countryNames(codes, language)))
			expect(name).toMatch(/^[\p{Script=Cyrillic} -]+$/u);
	expect(countryNames(['NL'], 'kk')).toEqual({ NL: 'Нидерланд' });
});
