import type { Comparison } from '$lib/domain/effects/effect';
import type { Known } from '$lib/domain/effects/known';
import { percentShare, type PartnerRow } from './row';

/** The name of Kazakhstan's line in the file of partners: the same years without an agreement. */
export const KAZAKHSTAN = 'Kazakhstan (no agreement)';

/** Several years of one country together. */
export interface Pooled {
	country: string;
	years: [number, number];
	applied: number;
	issued: number;
	notIssued: number;
	/** In percent of applications and of issued visas. */
	notIssuedShare: Known<number>;
	multipleEntryShare: Known<number>;
	/** The file's distinct notes on coverage: visas A, B and C together, or only some states. */
	scopes: string[];
	notes: string[];
}

/** A partner before and after, and Kazakhstan in the same years; we do not claim that the agreement is the cause. */
export interface BeforeAfter {
	comparison: Comparison;
	before: Known<Pooled>;
	after: Known<Pooled>;
	/** Needed for comparison, because the same difference may have occurred everywhere. */
	kazakhstan: { before: Known<Pooled>; after: Known<Pooled> };
}

/** One country over its years. */
export function partnerSeries(rows: readonly PartnerRow[], country: string): PartnerRow[] {
	return rows.filter((row) => row.country === country).toSorted((a, b) => a.year - b.year);
}

export function beforeAndAfter(rows: readonly PartnerRow[], comparison: Comparison): BeforeAfter {
	const { country, before, after } = comparison;
	return {
		comparison,
		before: pool(rows, country, before),
		after: pool(rows, country, after),
		kazakhstan: { before: pool(rows, KAZAKHSTAN, before), after: pool(rows, KAZAKHSTAN, after) }
	};
}

/** The years from `first` to `last` of a country together; missing if one of them has no row. */
export function pool(
	rows: readonly PartnerRow[],
	country: string,
	[first, last]: [number, number]
): Known<Pooled> {
	const chosen = rows.filter(
		(row) => row.country === country && first <= row.year && row.year <= last
	);
	if (new Set(chosen.map((row) => row.year)).size !== last - first + 1)
		return { missing: 'no-row' };
	if (chosen.length !== last - first + 1) return { missing: 'rows-overlap' };
	const add = (name: 'applied' | 'issued' | 'mev' | 'notIssued') =>
		chosen.some((row) => row[name] === null)
			? null
			: chosen.reduce((sum, row) => sum + (row[name] ?? 0), 0);
	const [applied, issued, notIssued] = [add('applied'), add('issued'), add('notIssued')];
	if (applied === null || issued === null || notIssued === null) return { missing: 'not-reported' };
	return {
		country,
		years: [first, last],
		applied,
		issued,
		notIssued,
		notIssuedShare: percentShare(notIssued, applied),
		multipleEntryShare: percentShare(add('mev'), issued),
		scopes: [...new Set(chosen.map((row) => row.scope))],
		notes: [...new Set(chosen.map((row) => row.note))].filter(Boolean)
	};
}
