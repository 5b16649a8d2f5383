import { STAGE_FACTS, stageIndex, type Stage } from '$lib/domain/agreements/stages';
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

type Bare =
	| Warning
	| HeadlineChange
	/** It tells of a step that decides the talks, though the headline stays as it is. */
	| { warning: 'decisive'; stage: Stage }
	/** Such a step, or a new headline, on the word of others than the two parties: it does not leave. */
	| { warning: 'no-official-source' }
	/** A step that is said to have come before one that precedes it. */
	| { warning: 'too-early'; milestone: Milestone }
	| { warning: 'source-to-come' | 'source-too-old'; source: CitedSource };

/** What stands between a text and its readers. */
export type Finding = Bare & {
	/** Of what it was said: a confirmation holds for no other claim. */
	claim: string;
};

type CitedSource = Pick<Source, 'url' | 'publisher' | 'publishedOn'>;

/** Everything that is about to leave. */
export interface Leaving {
	/** `null` for a new milestone. */
	slug: string | null;
	content: MilestoneContent;
	/** The sources it cites. */
	sources: readonly CitedSource[];
}

/**
 * The one gate: every road to publication asks it, and leaves only with what somebody has confirmed
 * (decision 23).
 * - `headline`: the stage of a track changes; always said, and confirmed on its own
 * - `decisive`: initialling, signature or entry into force, done or announced, although the headline stays
 * - `no-official-source`: so it is, or the headline goes on, but no source is of one of the two parties; this one cannot
 *   be confirmed. A correction that takes the headline back to a stage that decides nothing needs none
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
	const { kind, stage } = content;
	const decisive = kind === 'act' && stage !== null && isDecisive(stage) ? stage : null;
	const weighty = decisive !== null || changes.some(isForward);
	const found: Bare[] = [
		...changes,
		...(decisive && changes.length === 0
			? [{ warning: 'decisive' as const, stage: decisive }]
			: []),
		...(weighty && !official ? [{ warning: 'no-official-source' as const }] : []),
		...warningsOf(leaving, milestones, today),
		...(early ? [{ warning: 'too-early' as const, milestone: early }] : []),
		...sources.flatMap((source) => sourceFindings(source, content, today))
	];
	const claim = claimOf(content);
	return found.map((finding) => ({ ...finding, claim }));
}

function claimOf({ date, kind, stage, status, tracks }: MilestoneContent): string {
	return [date, kind, stage, status, ...tracks].join('/');
}

function isForward({ from, to }: HeadlineChange): boolean {
	return to !== null && (from === null || stageIndex(to) > stageIndex(from));
}

function sourceFindings(
	source: CitedSource,
	{ date, status }: MilestoneContent,
	today: Day
): Bare[] {
	const { publishedOn } = source;
	if (publishedOn === null) return [];
	if (firstDay(publishedOn) > today) return [{ warning: 'source-to-come', source }];
	// A plan may be older than a year when the event comes.
	const isOld = status === 'done' && isSurelyBefore(publishedOn, addMonths(firstDay(date), -12));
	return isOld ? [{ warning: 'source-too-old', source }] : [];
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

/** Names a finding with everything that it was said of: a confirmation of one holds for no other. */
export function findingKey(finding: Finding): string {
	return [finding.warning, ...valuesOf(finding), finding.claim].map(encodeURIComponent).join(':');
}

function valuesOf(finding: Finding): string[] {
	switch (finding.warning) {
		case 'headline':
			return [finding.kind, finding.from ?? '', finding.to ?? ''];
		case 'similar':
			return finding.milestones.map(({ slug }) => slug);
		case 'stage-back':
		case 'too-early':
			return [finding.milestone.slug];
		case 'source-to-come':
		case 'source-too-old':
			return [finding.source.url, finding.source.publishedOn ?? ''];
		case 'decisive':
		case 'future-done':
		case 'overdue':
		case 'no-official-source':
			return [];
	}
}

const WEIGHTY: readonly Finding['warning'][] = ['headline', 'decisive'];

/** Whether a key is of a finding that has a tick of its own. */
export function needsTick(key: string): boolean {
	return WEIGHTY.some((warning) => key.startsWith(`${warning}:`));
}

/** Whether the talks move: then a second person must approve, and what is sent out is held for a while. */
export function isWeighty(findings: readonly Finding[]): boolean {
	return findings.some(({ warning }) => WEIGHTY.includes(warning));
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

/** Steps after which a text is agreed or in force are never told in passing, whether or not the headline changes. */
function isDecisive(stage: Stage): boolean {
	return STAGE_FACTS[stage].makes !== 'happened';
}
