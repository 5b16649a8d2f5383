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
 * - `context`: something beside the path that helps to understand it
 * - `rule`: a related rule came, or is to come, into force
 */
export const MILESTONE_KINDS = ['act', 'round', 'statement', 'context', 'rule'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const MILESTONE_STATUSES = ['done', 'scheduled', 'expected'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

/** What an editor writes: the content of one revision. */
export interface MilestoneContent {
	tracks: AgreementKind[];
	kind: MilestoneKind;
	/** The stage that it reaches (acts, rounds) or is about (the others); `null` where it is about none. */
	stage: Stage | null;
	status: MilestoneStatus;
	date: PartialDate;
	place: Localized | null;
	actors: Localized[];
	title: Localized;
	summary: Localized;
	confidence: Confidence;
	/** Why no more, or no less; may be absent where the sources speak for themselves. */
	confidenceReason: Localized | null;
	/** At least one. */
	citations: Citation[];
}

/** A published milestone. */
export interface Milestone extends MilestoneContent {
	slug: string;
	/** When it entered the record: the second of the three clocks. */
	recordedOn: Day;
	/** When its published content last changed, and how often it has been published. */
	revisedOn: Day;
	revision: number;
}

/** True where `milestone` moves the stage of its tracks. */
export function movesStage(
	milestone: Pick<MilestoneContent, 'kind' | 'stage' | 'status'>
): boolean {
	return (
		milestone.status === 'done' &&
		milestone.stage !== null &&
		(milestone.kind === 'act' || milestone.kind === 'round')
	);
}
