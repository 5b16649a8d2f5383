import type { AgreementKind } from '$lib/domain/agreements/agreement';
import { stageIndex, type Stage } from '$lib/domain/agreements/stages';
import {
	movesStage,
	type Milestone,
	type MilestoneContent
} from '$lib/domain/milestones/milestone';
import { firstDay, isSurelyBefore, lastDay, type Day } from '$lib/domain/time';

/** What an editor should check again; a warning that is confirmed does not prevent publication. */
export type Warning =
	| { warning: 'similar'; milestones: Milestone[] }
	| { warning: 'future-done' }
	| { warning: 'stage-back'; stage: Stage; milestone: Milestone }
	| { warning: 'overdue' };

/** Content to be published, and the slug of the milestone it changes; `null` for a new one. */
interface Draft {
	slug: string | null;
	content: MilestoneContent;
}

/**
 * What is odd about a draft compared with the published milestones, on the day `today`.
 * - `similar`: another one has the same date and shares a track: perhaps the same event
 * - `future-done`: its status is done, but its whole date is in the future
 * - `stage-back`: a track had certainly reached a later stage before
 * - `overdue`: it is scheduled or expected, but its whole date is in the past
 */
export function warningsOf(
	{ slug, content }: Draft,
	milestones: readonly Milestone[],
	today: Day
): Warning[] {
	const others = milestones.filter((milestone) => milestone.slug !== slug);
	const similar = others.filter(
		(other) => other.date === content.date && sharesTrack(other.tracks, content.tracks)
	);
	const warnings: Warning[] = [];
	if (similar.length > 0) warnings.push({ warning: 'similar', milestones: similar });
	if (content.status === 'done' && firstDay(content.date) > today)
		warnings.push({ warning: 'future-done' });
	const later = laterStageBefore(content, others);
	if (later?.stage) warnings.push({ warning: 'stage-back', stage: later.stage, milestone: later });
	if (isOverdue(content, today)) warnings.push({ warning: 'overdue' });
	return warnings;
}

/** Scheduled or expected, although its whole date is in the past: did it happen? */
export function isOverdue(
	{ status, date }: Pick<MilestoneContent, 'status' | 'date'>,
	today: Day
): boolean {
	return status !== 'done' && lastDay(date) < today;
}

/** Of the milestones that certainly came before `content` and took one of its tracks further, the furthest. */
function laterStageBefore(
	content: MilestoneContent,
	others: readonly Milestone[]
): Milestone | undefined {
	if (!movesStage(content)) return undefined;
	const reached = furthest(content);
	return others
		.filter(movesStage)
		.filter((other) => sharesTrack(other.tracks, content.tracks))
		.filter((other) => isSurelyBefore(other.date, content.date) && furthest(other) > reached)
		.toSorted((a, b) => furthest(b) - furthest(a))
		.at(0);
}

function furthest({ stage }: Pick<MilestoneContent, 'stage'>): number {
	return stage === null ? -1 : stageIndex(stage);
}

function sharesTrack(a: readonly AgreementKind[], b: readonly AgreementKind[]): boolean {
	return a.some((track) => b.includes(track));
}
