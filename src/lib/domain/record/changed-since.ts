import type { Milestone } from '$lib/domain/milestones/milestone';
import { lastDay, type Day } from '$lib/domain/time';
import { lastRetractedFirst, type Retraction } from './changes';
import type { TrackerRecord } from './record';

/** Why a milestone is new to a reader who last looked on a day; the first reason that applies. */
export type ChangeSince = 'happened' | 'recorded' | 'corrected';

/**
 * What a reader who last looked on `since` does not know yet, in the order of the record: what happened from
 * then on, what happened before but entered the record later, and what was corrected. The first import
 * of the record does not count as news.
 */
export function changedSince(
	{ milestones }: Pick<TrackerRecord, 'milestones'>,
	since: Day
): { milestone: Milestone; change: ChangeSince }[] {
	const firstLoad = milestones.map(({ recordedOn }) => recordedOn).toSorted()[0];
	return milestones.flatMap((milestone) => {
		const change = changeOf(milestone, since, firstLoad);
		return change ? [{ milestone, change }] : [];
	});
}

function changeOf(
	{ date, status, recordedOn, revisedOn, revision }: Milestone,
	since: Day,
	firstLoad: Day | undefined
): ChangeSince | null {
	if (status === 'done' && lastDay(date) >= since) return 'happened';
	if (recordedOn >= since && recordedOn !== firstLoad) return 'recorded';
	return revision > 1 && revisedOn >= since ? 'corrected' : null;
}

/** What was retracted from `since` on, the latest first: a reader who looked before may still believe it. */
export function retractedSince(
	{ retractions }: Pick<TrackerRecord, 'retractions'>,
	since: Day
): Retraction[] {
	return [...retractions.values()].filter(({ on }) => on >= since).toSorted(lastRetractedFirst);
}
