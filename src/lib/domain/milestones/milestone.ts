import type { AgreementKind } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import type { Localized } from '$lib/domain/language';
import type { Day, PartialDate } from '$lib/domain/time';
import type { Citation, Confidence } from './citation';

/**
 * What sort of thing a milestone is. Only acts and rounds move the stage of a track:
 * - `act`: one or both sides did something on the path (opened talks, initialled, signed …)
 * - `round`: a round of the talks
 * - `statement`: somebody said something about the talks
 * - `context`: something that is not on the path but helps to understand it
 * - `rule`: a related rule came, or will come, into force
 */
export const MILESTONE_KINDS = ['act', 'round', 'statement', 'context', 'rule'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const MILESTONE_STATUSES = ['done', 'scheduled', 'expected'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

/** What an editor writes: the content of one revision. */
export interface MilestoneContent {
	tracks: AgreementKind[];
	kind: MilestoneKind;
	/** The stage that it reaches (acts, rounds) or is about (the others); `null` if it is about none. */
	stage: Stage | null;
	status: MilestoneStatus;
	date: PartialDate;
	place: Localized | null;
	actors: Localized[];
	title: Localized;
	summary: Localized;
	confidence: Confidence;
	/** Why the confidence is not higher or lower; may be absent if the sources make it obvious. */
	confidenceReason: Localized | null;
	/** At least one. */
	citations: Citation[];
}

/** A published milestone. */
export interface Milestone extends MilestoneContent {
	slug: string;
	/** When it entered the record: the second of the three dates. */
	recordedOn: Day;
	/** When its published content last changed, and how often it has been published. */
	revisedOn: Day;
	revision: number;
}

/** True if something was done or said in the talks: whoever recorded it looked at its day. */
export function tellsOfTalks({ kind, status }: Pick<MilestoneContent, 'kind' | 'status'>): boolean {
	return status === 'done' && (kind === 'act' || kind === 'round' || kind === 'statement');
}

/** True if `milestone` moves its tracks to its stage. */
export function movesStage(
	milestone: Pick<MilestoneContent, 'kind' | 'stage' | 'status'>
): boolean {
	return (
		milestone.status === 'done' &&
		milestone.stage !== null &&
		(milestone.kind === 'act' || milestone.kind === 'round')
	);
}
