import { isMissing, type Known } from '$lib/domain/effects';
import type { Share, StatisticsQuery } from '$lib/domain/effects/statistics-query';
import type { Language } from '$lib/domain/language';
import { CITY_NAMES } from '$lib/i18n/names/check-labels';
import { countryNames } from '$lib/i18n/names/country-names';
import { formatNumber } from '$lib/i18n/values/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { formatPercent } from '$lib/i18n/values/percent';

/** A count of a table; in words where the files have none. */
export function countText(count: number | null, language: Language): string {
	return count === null ? m.statistics_not_reported() : formatNumber(count, language);
}

/** A share of a table. @param share in percent */
export function shareText(share: Known<number> | null, language: Language): string {
	if (share === null || isMissing(share)) return m.statistics_not_reported();
	return formatPercent(share, language, 1);
}

type Place = Pick<StatisticsQuery, 'state' | 'city'>;

/** What the page can set side by side. */
export const SHARE_NAMES: Record<Share, () => string> = {
	'not-issued': m.statistics_share_not_issued,
	'multiple-entry': m.statistics_share_mev
};

/** The title of the partner countries beside Kazakhstan. */
export const PARTNERS_CAPTIONS: Record<Share, () => string> = {
	'not-issued': m.statistics_partners_not_issued,
	'multiple-entry': m.statistics_partners_mev
};

/** Where an application is lodged: a city, or both together. */
export function cityText(city: StatisticsQuery['city']): string {
	if (city === 'all') return m.statistics_both_cities();
	return CITY_NAMES[city === 'Astana' ? 'astana' : 'almaty']();
}

/** The title of the counts over the years. */
export function countsCaption(place: Place, language: Language): string {
	return ofPlace(place, language, m.statistics_chart_counts_of, m.statistics_chart_counts_in);
}

/** The title of the shares over the years. */
export function sharesCaption(place: Place, language: Language): string {
	if (place.state === 'all' && place.city === 'all') return m.statistics_chart_mev();
	return ofPlace(place, language, m.statistics_chart_mev_of, m.statistics_chart_mev_in);
}

/** What stands where a chart would have no figures. */
export function noFigures(place: Place, language: Language): string {
	return ofPlace(place, language, m.statistics_none, m.statistics_none_in);
}

function ofPlace(
	place: Place,
	language: Language,
	of: (slots: { state: string }) => string,
	inCity: (slots: { state: string; city: string }) => string
): string {
	const names = countryNames(
		[place.state].filter((code) => code !== 'all'),
		language
	);
	const state = names[place.state] ?? m.statistics_total();
	return place.city === 'all' ? of({ state }) : inCity({ state, city: cityText(place.city) });
}
