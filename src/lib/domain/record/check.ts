import type { Day, PartialDate } from '$lib/domain/time';

export const REACH_PARTS = ['beginning', 'middle', 'end'] as const;
export type ReachPart = (typeof REACH_PARTS)[number];

/**
 * The third date: when the record was last checked, and up to when its sources reach.
 * We do not know what happened between the two; it does not mean that nothing did.
 */
export interface RecordCheck {
	checkedOn: Day;
	reach: PartialDate;
	/** The part of `reach` up to which the sources reach ("mid-April"); `null` if unknown. */
	reachPart: ReachPart | null;
}
