import {
	rowOf,
	sharesOf,
	statesOf,
	STATE_CODES,
	TOTAL,
	type LodgedRow
} from '$lib/domain/effects/statistics';
import { isMissing } from '$lib/domain/effects';
import type { ValueBar } from '$lib/charts/values/value-bars';
import { countryNames } from '$lib/i18n/names/country-names';
import { m } from '$lib/i18n/paraglide/messages';
import { countedAs } from './lodged-view';
import { cityText, countText, shareText } from '$lib/i18n/sentences/statistics-texts';

type Locals = Pick<App.Locals, 'readers' | 'language'>;

/** The states of a year, the most applications first: a bar each, and a table with their consulates. */
export function statesView({ readers, language }: Locals, year: number) {
	const { lodged } = readers.facts;
	const states = statesOf(lodged, year).toSorted((a, b) => (b.applied ?? -1) - (a.applied ?? -1));
	const names = countryNames(Object.values(STATE_CODES), language);
	const nameOf = ({ memberState }: LodgedRow) =>
		names[STATE_CODES[memberState] ?? ''] ?? memberState;
	const total = rowOf(lodged, year);
	const bars: ValueBar[] = states.map((row) => ({
		label: nameOf(row),
		value: row.applied,
		text: countText(row.applied, language),
		now: false
	}));
	const cells = (row: LodgedRow) => [
		countText(row.applied, language),
		countText(row.issued, language),
		countText(row.notIssued, language),
		shareText(sharesOf(row).notIssued, language),
		shareText(sharesOf(row).multipleEntry, language)
	];
	const line = (name: string, row: LodgedRow) => ({
		name: m.statistics_state_place({
			state: name,
			place: cityText(row.consulate === 'ALL' ? 'all' : row.consulate)
		}),
		cells: cells(row)
	});
	const rows = states.flatMap((state) =>
		[state, ...citiesOf(lodged, state)].map((row) => line(nameOf(row), row))
	);
	const all = isMissing(total) ? [] : [line(m.statistics_total(), total)];
	return { bars, total: all, rows };
}

/** The rows of the cities within a row over both. */
function citiesOf(rows: readonly LodgedRow[], { year, memberState, consulate }: LodgedRow) {
	if (consulate !== 'ALL') return [];
	return rows.filter(
		(row) => row.year === year && row.memberState === memberState && row.consulate !== 'ALL'
	);
}

/** Every row of a year as in the file, for machines: rows of states, cities and totals overlap. */
export function statesTable({ readers }: Pick<Locals, 'readers'>, year: number) {
	const columns = [
		...['year', 'member_state', 'consulate', 'overlaps', 'counted'],
		...['applied', 'issued', 'not_issued', 'multiple_entry', 'source']
	];
	const rows = readers.facts.lodged
		.filter((row) => row.year === year)
		.map((row) => [
			...[row.year, row.memberState, row.consulate],
			row.memberState === TOTAL || row.consulate === 'ALL' ? 'sum' : 'part',
			...[countedAs(row), row.applied, row.issued, row.notIssued, row.mev, row.sourceUrl]
		]);
	return { columns, rows };
}
