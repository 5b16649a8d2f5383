import { addDays, type Day } from '$lib/domain/time';
import type { Rule } from './rule';

/** Why a row cannot follow: some day would have no row, or two. */
export interface SuccessionProblem {
	problem: 'rule-gap' | 'rule-overlap';
	/** The first day affected. */
	day: Day;
}

/**
 * The rows of one rule with `next` after the newest of them, which then ends on the day before. If the newest row
 * already has an end, `next` must begin on the day after.
 */
export function follow(rows: readonly Rule[], next: Rule): { rows: Rule[] } | SuccessionProblem {
	const newest = newestRow(rows);
	if (newest === undefined) return { rows: [next] };
	const earliest = addDays(newest.validTo ?? newest.validFrom, 1);
	if (next.validFrom < earliest) return { problem: 'rule-overlap', day: next.validFrom };
	if (newest.validTo !== null && next.validFrom > earliest)
		return { problem: 'rule-gap', day: earliest };
	const closed = { ...newest, validTo: addDays(next.validFrom, -1) };
	return { rows: [...rows.filter((row) => row !== newest), closed, next] };
}

/** The row that began last. */
export function newestRow(rows: readonly Rule[]): Rule | undefined {
	return rows.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}
