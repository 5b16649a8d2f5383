import type { ChartTable } from '$lib/charts/table';
import { m } from '$lib/i18n/paraglide/messages';
import type { statesView } from '$lib/server/traveller/states-view';
import type { StatisticsQuery } from '$lib/server/traveller/statistics-query';
import { choiceWords } from './choice';

type ByState = ReturnType<typeof statesView>;

/** The states of a year side by side. @param years to choose from */
export function statesWords(query: StatisticsQuery, byState: ByState, years: readonly string[]) {
	const { bars } = byState;
	const longest = bars[0] ? `${bars[0].label}, ${bars[0].text}` : '';
	return {
		title: m.statistics_by_state(),
		choice: choiceWords(query, {
			section: 'states',
			label: m.statistics_by_state(),
			fields: [
				{
					name: 'year',
					label: m.statistics_year(),
					options: years.map((value) => ({ value, label: value }))
				}
			]
		}),
		caption: m.statistics_chart_states({ year: query.year }),
		description: m.statistics_states_description({ longest }),
		bars,
		table: tableOf(byState),
		overlap: m.statistics_def_overlap()
	};
}

function tableOf({ total, rows }: ByState): ChartTable {
	const figures = [
		m.statistics_applied(),
		m.statistics_issued(),
		m.statistics_not_issued(),
		m.statistics_not_issued_share(),
		m.statistics_mev_share()
	];
	const line = (now: boolean) => (row: ByState['rows'][number]) => [
		{ text: row.name, now },
		...row.cells.map((text) => ({ text }))
	];
	return {
		open: true,
		columns: [
			{ text: m.statistics_column_state() },
			...figures.map((text) => ({ text, numeric: true }))
		],
		rows: [...total.map(line(true)), ...rows.map(line(false))]
	};
}
