import { AGREEMENT_KINDS, type AgreementKind } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import type { Milestone, MilestoneContent } from '$lib/domain/milestones/milestone';
import { headline } from '$lib/domain/record/headline';
import { lastDay, type Day } from '$lib/domain/time';

/** What publication would change in the first sentence that every reader meets. */
export interface HeadlineChange {
	warning: 'headline';
	kind: AgreementKind;
	/** The stage of the track before and after; `null` before the first. */
	from: Stage | null;
	to: Stage | null;
}

/**
 * The tracks whose stage changes when `content` is published. It is asked of the day on which all of it has happened,
 * so that a date to come cannot change the headline later, unseen.
 * @param slug of the milestone it changes; `null` for a new one
 */
export function headlineChanges(
	{ slug, content }: { slug: string | null; content: MilestoneContent },
	milestones: readonly Milestone[],
	today: Day
): HeadlineChange[] {
	const end = lastDay(content.date);
	const on = end > today ? end : today;
	const others = milestones.filter((milestone) => milestone.slug !== slug);
	const draft = { ...content, slug: slug ?? '', recordedOn: today, revisedOn: today, revision: 0 };
	const before = headline(milestones, on).tracks;
	const after = headline([...others, draft], on).tracks;
	return AGREEMENT_KINDS.map((kind) => ({
		...{ warning: 'headline' as const, kind },
		...{ from: before[kind].stage, to: after[kind].stage }
	})).filter(({ from, to }) => from !== to);
}
