import { stageIndex } from '$lib/domain/agreements/stages';
import type { Source } from '$lib/domain/milestones/citation';
import {
	movesStage,
	type Milestone,
	type MilestoneContent
} from '$lib/domain/milestones/milestone';
import { addMonths, firstDay, isSurelyBefore, type Day } from '$lib/domain/time';
import { headlineChanges, type HeadlineChange } from './headline-changes';
import { isOfficialAddress } from './official-hosts';
import { warningsOf, type Warning } from './warnings';

/** What stands between a text and its readers. */
export type Finding =
	| Warning
	| HeadlineChange
	/** The headline would change on the word of others than the two parties: it does not leave. */
	| { warning: 'no-official-source' }
	/** A step that is said to have come before one that precedes it. */
	| { warning: 'too-early'; milestone: Milestone }
	| { warning: 'source-to-come'; publisher: string }
	| { warning: 'source-too-old'; publisher: string };

/** Everything that is about to leave. */
export interface Leaving {
	/** `null` for a new milestone. */
	slug: string | null;
	content: MilestoneContent;
	/** The sources it cites. */
	sources: readonly Pick<Source, 'url' | 'publisher' | 'publishedOn'>[];
}

/**
 * The one gate: every road to publication asks it, and leaves only with what somebody has confirmed
 * (decision 23).
 * - `headline`: the stage of a track changes; always said, and confirmed on its own
 * - `no-official-source`: it goes on, but no source is of one of the two parties; this one cannot be confirmed. A
 *   correction that takes it back needs none
 * - `too-early`: a track reached an earlier stage only after it
 * - `source-to-come`: a source that is newer than today
 * - `source-too-old`: a source from more than a year before the event it is to prove
 * - and the warnings of {@link warningsOf}
 */
export function findingsOf(
	leaving: Leaving,
	milestones: readonly Milestone[],
	today: Day
): Finding[] {
	const { slug, content, sources } = leaving;
	const changes = headlineChanges(leaving, milestones, today);
	const official = sources.some(({ url }) => isOfficialAddress(url));
	const early = earlierStageAfter(
		content,
		milestones.filter((other) => other.slug !== slug)
	);
	return [
		...changes,
		...(changes.some(isForward) && !official ? [{ warning: 'no-official-source' as const }] : []),
		...warningsOf(leaving, milestones, today),
		...(early ? [{ warning: 'too-early' as const, milestone: early }] : []),
		...sources.flatMap((source) => sourceFindings(source, content, today))
	];
}

function isForward({ from, to }: HeadlineChange): boolean {
	return to !== null && (from === null || stageIndex(to) > stageIndex(from));
}

function sourceFindings(
	{ publisher, publishedOn }: Leaving['sources'][number],
	{ date, status }: MilestoneContent,
	today: Day
): Finding[] {
	if (publishedOn === null) return [];
	if (firstDay(publishedOn) > today) return [{ warning: 'source-to-come', publisher }];
	// A plan may be older than a year when the event comes.
	const isOld = status === 'done' && isSurelyBefore(publishedOn, addMonths(firstDay(date), -12));
	return isOld ? [{ warning: 'source-too-old', publisher }] : [];
}

/** The first milestone that certainly came after `content` and took one of its tracks less far. */
function earlierStageAfter(
	content: MilestoneContent,
	others: readonly Milestone[]
): Milestone | undefined {
	if (!movesStage(content) || content.stage === null) return undefined;
	const reached = stageIndex(content.stage);
	// Rounds go on at the stage of negotiation; only the first of them reached it, and that is not known here.
	return others.find(
		(other) =>
			other.kind === 'act' &&
			movesStage(other) &&
			other.stage !== null &&
			stageIndex(other.stage) < reached &&
			other.tracks.some((track) => content.tracks.includes(track)) &&
			isSurelyBefore(content.date, other.date)
	);
}

/** Names a finding with its values: a confirmation of one holds for no other. */
export function findingKey(finding: Finding): string {
	switch (finding.warning) {
		case 'headline':
			return `headline:${finding.kind}:${finding.from ?? ''}:${finding.to ?? ''}`;
		case 'similar':
			return `similar:${finding.milestones.map(({ slug }) => slug).join(',')}`;
		case 'stage-back':
		case 'too-early':
			return `${finding.warning}:${finding.milestone.slug}`;
		case 'source-to-come':
		case 'source-too-old':
			return `${finding.warning}:${encodeURIComponent(finding.publisher)}`;
		case 'future-done':
		case 'overdue':
			return `${finding.warning}:${finding.date}`;
		case 'no-official-source':
			return finding.warning;
	}
}

/** Whether the headline changes: then a second person must approve, and what is sent out is held for a while. */
export function isWeighty(findings: readonly Finding[]): boolean {
	return findings.some(({ warning }) => warning === 'headline');
}

/** What nobody has confirmed, and what nobody can. */
export function openFindings(
	findings: readonly Finding[],
	confirmed: readonly string[]
): Finding[] {
	return findings.filter(
		(finding) =>
			finding.warning === 'no-official-source' || !confirmed.includes(findingKey(finding))
	);
}

/** The keys of all that was shown, as a button carries them. */
export function findingKeys(findings: readonly Finding[]): string {
	return findings.map(findingKey).join(' ');
}
