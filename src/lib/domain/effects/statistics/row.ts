import type { Known } from '$lib/domain/effects/known';

/** `ALL`: the row adds up both cities. */
export const CONSULATES = ['Astana', 'Almaty', 'ALL'] as const;
export type Consulate = (typeof CONSULATES)[number];

/** The member state of a row that adds up all states. */
export const TOTAL = 'TOTAL';

/** Figures of applications for short-stay visas; `null`: not in the file. */
export interface Counts {
	applied: number | null;
	issued: number | null;
	/** Multiple-entry visas among those issued. */
	mev: number | null;
	/** More than refused: may include withdrawn and undecided applications. */
	notIssued: number | null;
}

/** Applications lodged in Kazakhstan (place, not nationality), one state and consulate in one year. */
export interface LodgedRow extends Counts {
	year: number;
	/** English name, or {@link TOTAL}. */
	memberState: string;
	consulate: Consulate;
	sourceUrl: string;
}

/** Applications lodged in one country in one year. */
export interface PartnerRow extends Counts {
	country: string;
	year: number;
	scope: string;
	memberStates: number;
	/** Days on which agreements came into force, in order. */
	inForce: string[];
	phase: string;
	note: string;
	sourceUrl: string;
}

/** Up to this year visas A, B and C are counted together; after it C only. */
export const LAST_YEAR_COUNTED_TOGETHER = 2010;

/** In percent, with one decimal as printed; missing if the whole is zero. */
export function percentShare(part: number | null, whole: number | null): Known<number> {
	if (part === null || whole === null) return { missing: 'not-reported' };
	if (whole === 0) return { missing: 'no-applications' };
	return Math.round((part / whole) * 1000) / 10;
}
