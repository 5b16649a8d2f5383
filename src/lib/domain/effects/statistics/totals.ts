import { COUNTS, statesOf, yearsOf } from './lodged';
import { TOTAL, type Counts, type LodgedRow } from './row';

/** A total that is not the sum of its parts, or a duplicate row. */
export interface TotalProblem {
	key: 'statistics.counted-twice' | 'statistics.total-differs';
	year: number;
	memberState: string;
	consulate: string;
	count: keyof Counts | null;
	printed: number | null;
	summed: number | null;
}

/**
 * Checks that nothing is counted twice: no duplicate rows, a total over states is the sum of the
 * states, and a state over both cities is the sum of its cities. States that do not report applications
 * are in no total, as in the files; empty parts cannot be checked.
 */
export function totalProblems(rows: readonly LodgedRow[]): TotalProblem[] {
	return yearsOf(rows).flatMap((year) => {
		const ofYear = rows.filter((row) => row.year === year);
		return [...twice(ofYear), ...totals(ofYear, year), ...cities(ofYear)];
	});
}

function twice(rows: readonly LodgedRow[]): TotalProblem[] {
	const repeated = rows.filter((row, index) => rows.findIndex(sameAs(row)) !== index);
	return repeated.map((row) => problem('statistics.counted-twice', row, null, null));
}

function sameAs(row: LodgedRow) {
	return (other: LodgedRow) =>
		other.memberState === row.memberState && other.consulate === row.consulate;
}

function totals(rows: readonly LodgedRow[], year: number): TotalProblem[] {
	return rows
		.filter((row) => row.memberState === TOTAL)
		.flatMap((total) => {
			const parts =
				total.consulate === 'ALL'
					? statesOf(rows, year)
					: rows.filter((row) => row.consulate === total.consulate && row.memberState !== TOTAL);
			const reported = parts.filter((row) => row.applied !== null);
			return differences(total, reported, false);
		});
}

function cities(rows: readonly LodgedRow[]): TotalProblem[] {
	return rows
		.filter((row) => row.consulate === 'ALL')
		.flatMap((all) => {
			const parts = rows.filter(
				(row) => row.memberState === all.memberState && row.consulate !== 'ALL'
			);
			return parts.length === 0 ? [] : differences(all, parts, true);
		});
}

/** @param needAll compare only counts that every part reports */
function differences(
	total: LodgedRow,
	parts: readonly LodgedRow[],
	needAll: boolean
): TotalProblem[] {
	return COUNTS.flatMap((count) => {
		const values = parts.map((row) => row[count]);
		if (total[count] === null || (needAll && values.includes(null))) return [];
		const summed = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
		if (summed === total[count]) return [];
		return [problem('statistics.total-differs', total, count, summed)];
	});
}

function problem(
	key: TotalProblem['key'],
	row: LodgedRow,
	count: keyof Counts | null,
	summed: number | null
): TotalProblem {
	const { year, memberState, consulate } = row;
	return { key, year, memberState, consulate, count, printed: count && row[count], summed };
}
