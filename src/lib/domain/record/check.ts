import type { Day, PartialDate } from '$lib/domain/time';

export const REACH_PARTS = ['beginning', 'middle', 'end'] as const;
export type ReachPart = (typeof REACH_PARTS)[number];

/**
 * The third clock: when the record was last checked, and how far the sources used for it reach.
 * What lies between the two is unknown, not quiet.
 */
export interface RecordCheck {
	checkedOn: Day;
	reach: PartialDate;
	/** Which part of `reach` the sources reach to ("mid-April"); `null` where that is not known. */
	reachPart: ReachPart | null;
}
