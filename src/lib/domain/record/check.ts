import { tellsOfTalks, type MilestoneContent } from '$lib/domain/milestones/milestone';
import {
	isDay,
	lastDay,
	middleDay,
	precisionOf,
	type Day,
	type DatePart,
	type PartialDate
} from '$lib/domain/time';

/**
 * The third date: when the record was last checked, and the evidence horizon.
 * We do not know what happened between the two; it does not mean that nothing did.
 */
export interface RecordCheck {
	/** When the sources were last looked through. */
	checkedOn: Day;
	/** The last day on which a source that was looked through could have shown a step. */
	knownUntil: Day;
}

/** Until November 2026 a check said in words how far its sources reach. */
export interface WordedReach {
	reach: PartialDate;
	/** The part of the month `reach`. */
	reachPart: DatePart | null;
}

/** The day in the middle of each part of a month. */
const PART_DAYS: Record<DatePart, string> = { beginning: '05', middle: '15', end: '25' };

/** The day that stands for `reach`: the least biased one. */
export function dayOfReach({ reach, reachPart }: WordedReach): Day {
	if (isDay(reach)) return reach;
	return precisionOf(reach) === 'month' && reachPart
		? (`${reach}-${PART_DAYS[reachPart]}` as Day)
		: middleDay(reach);
}

/**
 * `check` with its horizon moved by what the record holds: who recorded a step of a day knew of that day.
 * Derived where the record is read, never stored.
 */
export function movedByEvents(
	check: RecordCheck,
	milestones: readonly (Pick<MilestoneContent, 'kind' | 'status' | 'date'> & { recordedOn: Day })[]
): RecordCheck {
	const knownUntil = milestones
		.filter(tellsOfTalks)
		// What was recorded within its own month or year had happened by then.
		.map(({ date, recordedOn }) => (recordedOn < lastDay(date) ? recordedOn : lastDay(date)))
		.reduce((latest, day) => (day > latest ? day : latest), check.knownUntil);
	return { ...check, knownUntil };
}
