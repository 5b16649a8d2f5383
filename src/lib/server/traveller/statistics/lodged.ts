import { LAST_YEAR_COUNTED_TOGETHER, STATE_CODES } from '$lib/domain/effects/statistics';
import type { Language } from '$lib/domain/language';
import type { ChartTable } from '$lib/charts/table';
import type { YearGround, YearLine } from '$lib/charts/year-frame';
import { CITY_NAMES } from '$lib/i18n/check-labels';
import { countryNames } from '$lib/i18n/country-names';
import { m } from '$lib/i18n/paraglide/messages';
import type { lodgedView } from '$lib/server/traveller/lodged-view';
import { CITIES, type StatisticsQuery } from '$lib/server/traveller/statistics-query';
import { choiceWords } from './choice';

type Lodged = ReturnType<typeof lodgedView>;
type State = { value: string; label: string };

/** The states to choose from, by their names in the reader's language. */
export function stateOptions(language: Language): State[] {
	const names = Object.entries(countryNames(Object.values(STATE_CODES), language));
	return names
		.map(([value, label]) => ({ value, label }))
		.toSorted((a, b) => new Intl.Collator(language).compare(a.label, b.label));
}

/** The chosen state and city over the years. @param states to choose from */
export function lodgedWords(query: StatisticsQuery, lodged: Lodged, states: readonly State[]) {
	const whole = query.state === 'all' && query.city === 'all';
	const place = placeText(query, states);
	const years = lodged.table.map(({ year }) => year);
	return {
		title: m.statistics_lodged(),
		choice: choiceWords(query, {
			section: 'lodged',
			label: m.statistics_filter(),
			fields: [
				{
					name: 'state',
					label: m.statistics_state(),
					options: [{ value: 'all', label: m.statistics_total() }, ...states]
				},
				{
					name: 'city',
					label: m.statistics_city(),
					options: CITIES.map((value) => ({ value, label: cityText(value) }))
				}
			]
		}),
		description: m.statistics_chart_description({
			from: Math.min(...years),
			to: Math.max(...years)
		}),
		charts: [
			{
				caption: m.statistics_chart_counts_of({ place }),
				unit: 'count' as const,
				lines: lodged.counts
			},
			{
				caption: whole ? m.statistics_chart_mev() : m.statistics_chart_mev_of({ place }),
				unit: 'percent' as const,
				lines: lodged.shares.filter(hasFigures)
			}
		].map((chart) => ({ ...chart, drawn: chart.lines.some(hasFigures) })),
		ground: {
			counted: [{ until: LAST_YEAR_COUNTED_TOGETHER, label: m.statistics_counted_together() }]
		} satisfies YearGround,
		none: m.statistics_none({ place }),
		table: tableOf(lodged, whole),
		defined: `${m.statistics_def_old({ year: LAST_YEAR_COUNTED_TOGETHER })} ${m.statistics_def_gaps()}`
	};
}

function hasFigures({ points }: YearLine): boolean {
	return points.some(({ value }) => value !== null);
}

function tableOf({ table }: Lodged, whole: boolean): ChartTable {
	const figures = [
		m.statistics_applied(),
		m.statistics_issued(),
		m.statistics_not_issued(),
		m.statistics_not_issued_share(),
		m.statistics_mev_share(),
		...(whole ? [m.statistics_column_without()] : [])
	];
	return {
		columns: [{ text: m.statistics_year() }, ...figures.map((text) => ({ text, numeric: true }))],
		rows: table.map(({ year, href, together, cells }) => [
			{ text: together ? m.statistics_year_together({ year }) : String(year), href },
			...cells.map((text) => ({ text }))
		])
	};
}

/** "Germany, Astana": the state and city that are shown. */
function placeText({ state, city }: StatisticsQuery, states: readonly State[]): string {
	const name = states.find(({ value }) => value === state)?.label ?? m.statistics_total();
	return city === 'all' ? name : `${name}, ${cityText(city)}`;
}

function cityText(city: StatisticsQuery['city']): string {
	if (city === 'all') return m.statistics_both_cities();
	return CITY_NAMES[city === 'Astana' ? 'astana' : 'almaty']();
}
