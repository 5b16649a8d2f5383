import { CITY_NAMES } from '$lib/i18n/check-labels';
import { m } from '$lib/i18n/paraglide/messages';
import type { PageData } from './$types';

/** "Germany, Astana": the state and city that are shown. */
export function placeText({ query, states }: Pick<PageData, 'query' | 'states'>): string {
	const state = states.find(({ value }) => value === query.state)?.label ?? m.statistics_total();
	return query.city === 'all' ? state : `${state}, ${cityText(query.city)}`;
}

export function cityText(city: PageData['query']['city']): string {
	if (city === 'all') return m.statistics_both_cities();
	return CITY_NAMES[city === 'Astana' ? 'astana' : 'almaty']();
}
