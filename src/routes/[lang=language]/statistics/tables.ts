import type { ChartTable } from '$lib/charts/table';
import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import { shareText } from '$lib/i18n/sentences/statistics-texts';
import type { lodgedView } from '$lib/server/traveller/lodged-view';
import type { partnersView } from '$lib/server/traveller/partners-view';
import type { statesView } from '$lib/server/traveller/states-view';

type ByState = ReturnType<typeof statesView>;
type Partner = ReturnType<typeof partnersView>[number];

const FIGURES = [
	m.statistics_applied,
	m.statistics_issued,
	m.statistics_not_issued,
	m.statistics_not_issued_share,
	m.statistics_mev_share
];
const figures = () => FIGURES.map((name) => ({ text: name(), numeric: true }));

/** The chosen place over the years. @param whole all states and both cities: with the share without the outlier */
export function yearsTable(
	{ table }: Pick<ReturnType<typeof lodgedView>, 'table'>,
	whole: boolean
): ChartTable {
	const without = { text: m.statistics_column_without(), numeric: true };
	return {
		columns: [{ text: m.statistics_year() }, ...figures(), ...(whole ? [without] : [])],
		rows: table.map(({ year, href, together, cells }) => [
			{ text: together ? m.statistics_year_together({ year }) : String(year), href },
			...cells.map((text) => ({ text }))
		])
	};
}

/** The states of a year beside each other, the total first. */
export function statesTable({ total, rows }: ByState): ChartTable {
	const line = (now: boolean) => (row: ByState['rows'][number]) => [
		{ text: row.name, now },
		...row.cells.map((text) => ({ text }))
	];
	return {
		open: true,
		columns: [{ text: m.statistics_column_state() }, ...figures()],
		rows: [...total.map(line(true)), ...rows.map(line(false))]
	};
}

/** All lines beside each other, the newest year first; Kazakhstan, which every panel has, at the end. */
export function partnersTable(partners: readonly Partner[], language: Language): ChartTable {
	const lines = [...partners.map((it) => it.lines[1]), partners[0]?.lines[0]].filter(
		(line) => line !== undefined
	);
	const years = new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)));
	return {
		columns: [
			{ text: m.statistics_year() },
			...lines.map(({ label }) => ({ text: label, numeric: true }))
		],
		rows: [...years]
			.toSorted((a, b) => b - a)
			.map((year) => [
				{ text: String(year) },
				...lines.map(({ points }) => {
					const value = points.find((point) => point.year === year)?.value ?? null;
					return { text: shareText(value, language) };
				})
			])
	};
}
