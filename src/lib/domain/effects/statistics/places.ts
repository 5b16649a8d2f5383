import type { City, Places } from '$lib/domain/effects/check/answers';
import { consulatesOf } from './lodged';
import type { LodgedRow } from './row';

/** ISO 3166-1 alpha-2 codes of the states, by their names in the statistics. */
export const STATE_CODES: Readonly<Record<string, string>> = {
	Austria: 'AT',
	Bulgaria: 'BG',
	Croatia: 'HR',
	Czechia: 'CZ',
	Estonia: 'EE',
	Finland: 'FI',
	France: 'FR',
	Germany: 'DE',
	Greece: 'GR',
	Hungary: 'HU',
	Italy: 'IT',
	Latvia: 'LV',
	Lithuania: 'LT',
	Netherlands: 'NL',
	Norway: 'NO',
	Poland: 'PL',
	Romania: 'RO',
	Slovakia: 'SK',
	Spain: 'ES',
	Switzerland: 'CH'
};

/**
 * Where each country takes applications, by the rows of `year`: this comes from the statistics, not from a
 * list of consulates. `countries` adds countries without a row (another state may represent them), without
 * a city.
 */
export function placesIn(
	rows: readonly LodgedRow[],
	year: number,
	countries: readonly string[]
): Places {
	const states = Object.entries(STATE_CODES).map(([name, code]): [string, City[]] => [
		code,
		consulatesOf(rows, year, name).map((city) => (city === 'Astana' ? 'astana' : 'almaty'))
	]);
	return {
		...Object.fromEntries(countries.map((code) => [code, []])),
		...Object.fromEntries(states)
	};
}
