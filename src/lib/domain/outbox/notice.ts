import { AGREEMENT_KINDS, type AgreementKind } from '$lib/domain/agreements/agreement';
import type { Localized } from '$lib/domain/language';
import {
	movesStage,
	type Milestone,
	type MilestoneContent
} from '$lib/domain/milestones/milestone';
import { compareDates, type Instant } from '$lib/domain/time';

/** The change of a milestone that a notice announces. */
export const NOTICE_KINDS = ['added', 'corrected', 'retracted'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** One change of the record that an editor asked to announce. */
export interface Notice {
	id: string;
	slug: string;
	/** The number of the announced revision: a revision never changes, so a notice never does. */
	revision: number;
	kind: NoticeKind;
	/** Why, in the editor's words; may be empty. */
	changeNote: Localized;
	at: Instant;
	/** Not sent out before; absent or `null`: at once. */
	heldUntil?: Instant | null;
}

/** What a follower wants to hear about. */
export const TOPICS = ['everything', ...AGREEMENT_KINDS, 'stages'] as const;
export type Topic = (typeof TOPICS)[number];

/** At once, or on Monday together with the whole week. */
export const CADENCES = ['immediate', 'weekly'] as const;
export type Cadence = (typeof CADENCES)[number];

/** Whether a notice about `tracks` is for those who chose `topic`. */
export function concerns(
	topic: Topic,
	{ tracks, changesStage }: { tracks: readonly AgreementKind[]; changesStage: boolean }
): boolean {
	if (topic === 'everything') return true;
	return topic === 'stages' ? changesStage : tracks.includes(topic);
}

/**
 * True if `content` is the first, by its date, to move one of its tracks to its stage. A second round or a
 * statement does not.
 * @param others what is published; the milestone `slug` itself is ignored
 */
export function changesStage(
	content: Pick<MilestoneContent, 'tracks' | 'stage' | 'kind' | 'status' | 'date'>,
	slug: string,
	others: readonly Milestone[]
): boolean {
	if (!movesStage(content)) return false;
	const earlier = others.filter(
		(other) =>
			other.slug !== slug &&
			other.stage === content.stage &&
			movesStage(other) &&
			compareDates(other.date, content.date) < 0
	);
	return content.tracks.some((track) => !earlier.some(({ tracks }) => tracks.includes(track)));
}
