import type { Known } from '$lib/domain/effects/known';
import { percentShare, TOTAL, type Consulate, type Counts, type LodgedRow } from './row';

export const COUNTS = ['applied', 'issued', 'mev', 'notIssued'] as const;
type CountName = keyof Counts;

/** The row of a state (or {@link TOTAL}) and consulate in a year. Rows overlap, so pick one and never add them. */
export function rowOf(
	rows: readonly LodgedRow[],
	year: number,
	memberState: string = TOTAL,
	consulate: Consulate = 'ALL'
): Known<LodgedRow> {
	const row = rows.find(
		(entry) =>
			entry.year === year && entry.memberState === memberState && entry.consulate === consulate
	);
	return row ?? { missing: 'no-row' };
}

export function yearsOf(rows: readonly { year: number }[]): number[] {
	return [...new Set(rows.map((row) => row.year))].toSorted((a, b) => a - b);
}

/** One state and consulate over the years in which it has a row. */
export function seriesOf(
	rows: readonly LodgedRow[],
	memberState: string = TOTAL,
	consulate: Consulate = 'ALL'
): LodgedRow[] {
	return rows
		.filter((row) => row.memberState === memberState && row.consulate === consulate)
		.toSorted((a, b) => a.year - b.year);
}

/**
 * Each state of a year once: its row over both cities if it has one, else the row of its only city.
 * Adding these rows counts every application once.
 */
export function statesOf(rows: readonly LodgedRow[], year: number): LodgedRow[] {
	const ofYear = rows.filter((row) => row.year === year && row.memberState !== TOTAL);
	return ofYear.filter(
		(row) =>
			row.consulate === 'ALL' ||
			!ofYear.some((other) => other.memberState === row.memberState && other.consulate === 'ALL')
	);
}

/** In percent of applications and of issued visas. */
export function sharesOf({ applied, issued, mev, notIssued }: Counts) {
	return {
		notIssued: percentShare(notIssued, applied),
		multipleEntry: percentShare(mev, issued)
	};
}

/** Shares of a year with and without one consulate, in percent. */
export interface ShareWithout {
	withAll: Known<number>;
	without: Known<number>;
	/** The share of the excluded consulate. */
	leftOut: Known<number>;
}

/**
 * The share of multiple-entry visas among those issued in a year, with and without one consulate.
 * We need it for Germany's embassy in Astana, which alone changes the national share of 2023 and 2024.
 */
export function multipleEntryShareWithout(
	rows: readonly LodgedRow[],
	year: number,
	memberState: string,
	consulate: 'Astana' | 'Almaty'
): ShareWithout {
	const total = rows.find(isRow(year, TOTAL, 'ALL'));
	const outlier = rows.find(isRow(year, memberState, consulate));
	const minus = (name: CountName) =>
		total?.[name] == null || outlier?.[name] == null ? null : total[name] - outlier[name];
	return {
		withAll: percentShare(total?.mev ?? null, total?.issued ?? null),
		without: percentShare(minus('mev'), minus('issued')),
		leftOut: percentShare(outlier?.mev ?? null, outlier?.issued ?? null)
	};
}

function isRow(year: number, memberState: string, consulate: Consulate) {
	return (row: LodgedRow) =>
		row.year === year && row.memberState === memberState && row.consulate === consulate;
}

/** The consulates of a state that took applications in a year. */
export function consulatesOf(
	rows: readonly LodgedRow[],
	year: number,
	memberState: string
): Exclude<Consulate, 'ALL'>[] {
	return (['Astana', 'Almaty'] as const).filter((consulate) =>
		rows.some(isRow(year, memberState, consulate))
	);
}
