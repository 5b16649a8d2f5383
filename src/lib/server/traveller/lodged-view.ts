import { isMissing, type Known } from '$lib/domain/effects';
import {
	LAST_YEAR_COUNTED_TOGETHER,
	multipleEntryShareWithout,
	rowOf,
	seriesOf,
	sharesOf,
	STATE_CODES,
	TOTAL,
	yearsOf,
	type LodgedRow
} from '$lib/domain/effects/statistics';
import type { YearGround, YearLine } from '$lib/charts/years/year-frame';
import { m } from '$lib/i18n/paraglide/messages';
import { countText, shareText } from '$lib/i18n/sentences/statistics-texts';
import type { StatisticsQuery } from '$lib/domain/effects/statistics-query';

type Locals = Pick<App.Locals, 'readers' | 'language'>;
type Choice = Pick<StatisticsQuery, 'state' | 'city'>;

/** The consulate that alone changes the national share of multiple-entry visas. */
export const OUTLIER = { memberState: 'Germany', consulate: 'Astana' } as const;

/** The English name of a state in the file, by its code. */
function stateOf(code: string): string {
	return Object.entries(STATE_CODES).find(([, its]) => its === code)?.[0] ?? TOTAL;
}

/** The rows of the chosen state and city over the years. Rows overlap, so pick them and never add them. */
export function lodgedRows({ readers }: Pick<Locals, 'readers'>, { state, city }: Choice) {
	const { lodged } = readers.facts;
	const memberState = stateOf(state);
	if (city !== 'all') return seriesOf(lodged, memberState, city);
	const both = seriesOf(lodged, memberState);
	// A state with one consulate has no row over both cities; its only row has the same figures.
	return yearsOf(lodged).flatMap((year) => {
		const whole = both.find((row) => row.year === year);
		if (whole) return [whole];
		return memberState === TOTAL ? [] : onlyRow(lodged, year, memberState);
	});
}

function onlyRow(rows: readonly LodgedRow[], year: number, memberState: string): LodgedRow[] {
	const found = rows.filter((row) => row.year === year && row.memberState === memberState);
	return found.length === 1 ? found : [];
}

/** The newest year in figures, all states together. */
export function newestYear({ readers }: Pick<Locals, 'readers'>) {
	const { lodged } = readers.facts;
	const year = yearsOf(lodged).at(-1) ?? 0;
	const row = rowOf(lodged, year);
	if (isMissing(row)) return null;
	const { applied, issued, notIssued } = row;
	const open =
		applied === null || issued === null || notIssued === null ? null : applied - issued - notIssued;
	const { memberState, consulate } = OUTLIER;
	return {
		...{ year, applied, issued, notIssued, open },
		shares: sharesOf(row),
		withoutOutlier: multipleEntryShareWithout(lodged, year, memberState, consulate)
	};
}

/** Counts and shares over the years as lines and as a table. */
export function lodgedView(locals: Locals, choice: Choice) {
	const rows = lodgedRows(locals, choice);
	const { language } = locals;
	const line = (
		label: string,
		tone: YearLine['tone'],
		value: (row: LodgedRow) => number | null
	) => ({
		...{ label, tone },
		points: rows.map((row) => ({ year: row.year, value: value(row) }))
	});
	const whole = choice.state === 'all' && choice.city === 'all';
	const shares: YearLine[] = [
		line(whole ? m.statistics_mev_with() : m.statistics_mev_short(), 'now', (row) =>
			orNull(sharesOf(row).multipleEntry)
		),
		...(whole
			? [line(m.statistics_mev_without(), 'ink-2', (row) => withoutOutlier(locals, row.year))]
			: [])
	];
	return {
		counts: [
			line(m.statistics_applied(), 'now', ({ applied }) => applied),
			line(m.statistics_issued(), 'ink', ({ issued }) => issued),
			line(m.statistics_not_issued(), 'ink-2', ({ notIssued }) => notIssued)
		] satisfies YearLine[],
		shares: shares.filter(hasFigures),
		ground: {
			counted: [{ until: LAST_YEAR_COUNTED_TOGETHER, label: m.statistics_counted_together() }]
		} satisfies YearGround,
		table: rows.toReversed().map((row) => ({
			year: row.year,
			href: row.sourceUrl,
			together: row.year <= LAST_YEAR_COUNTED_TOGETHER,
			cells: [
				countText(row.applied, language),
				countText(row.issued, language),
				countText(row.notIssued, language),
				shareText(sharesOf(row).notIssued, language),
				shareText(sharesOf(row).multipleEntry, language),
				...(whole ? [shareText(withoutOutlier(locals, row.year), language)] : [])
			]
		}))
	};
}

/** Whether a line has anything to draw. */
export function hasFigures({ points }: Pick<YearLine, 'points'>): boolean {
	return points.some(({ value }) => value !== null);
}

function withoutOutlier({ readers }: Pick<Locals, 'readers'>, year: number): number | null {
	const { memberState, consulate } = OUTLIER;
	return orNull(
		multipleEntryShareWithout(readers.facts.lodged, year, memberState, consulate).without
	);
}

function orNull(share: Known<number>): number | null {
	return isMissing(share) ? null : share;
}

/** The same, for machines. */
export function lodgedTable(locals: Locals, choice: Choice) {
	const columns = [
		...['year', 'member_state', 'consulate', 'counted', 'applied', 'issued', 'not_issued'],
		...['multiple_entry', 'not_issued_percent', 'multiple_entry_percent'],
		...['multiple_entry_percent_without_germany_astana', 'source']
	];
	const rows = lodgedRows(locals, choice).map((row) => {
		const { notIssued, multipleEntry } = sharesOf(row);
		const total = row.memberState === TOTAL && row.consulate === 'ALL';
		return [
			...[row.year, row.memberState, row.consulate, countedAs(row)],
			...[row.applied, row.issued, row.notIssued, row.mev],
			...[orNull(notIssued), orNull(multipleEntry)],
			...[total ? withoutOutlier(locals, row.year) : null, row.sourceUrl]
		];
	});
	return { columns, rows };
}

/** The types of visas that a row counts. */
export function countedAs({ year }: { year: number }): string {
	return year <= LAST_YEAR_COUNTED_TOGETHER ? 'A+B+C' : 'C';
}
