import { changedFields } from '$lib/domain/editorial/changes';
import { outdatedLanguages, type Outdated, type TextStep } from '$lib/domain/editorial/editions';
import type { Milestone } from '$lib/domain/milestones/milestone';
import type { Change, Retraction } from '$lib/domain/record/changes';
import { day, type Instant } from '$lib/domain/time';
import type { Edition } from '$lib/server/storage/milestones/editions';
import type { TranslationCheck } from '$lib/server/storage/milestones/translation-checks';

/** What readers see of a milestone, and what they have seen of it before. */
export interface MilestoneStory {
	slug: string;
	/** The published milestone; `undefined` if it is retracted. */
	milestone: Milestone | undefined;
	retraction: Retraction | undefined;
	/** One for each edition, the latest first. */
	changes: readonly Change[];
	/** `undefined` if no translation is outdated. */
	outdated: Outdated | undefined;
}

/**
 * @param editions of one milestone, in the order in which they were made; at least one
 * @param looks at its translations
 */
export function storyOf(
	{ slug, recordedOn }: { slug: string; recordedOn: string },
	editions: readonly Edition[],
	looks: readonly TranslationCheck[]
): MilestoneStory {
	return {
		slug,
		milestone: milestoneOf(editions.at(-1), recordedOn),
		retraction: retractionOf(editions.at(-1), recordedOn),
		changes: changesIn(editions),
		outdated: outdatedIn(editions, looks)
	};
}

function milestoneOf(edition: Edition | undefined, recordedOn: string): Milestone | undefined {
	if (edition?.kind !== 'publication') return undefined;
	const { slug, content, revisedOn, number } = edition;
	return {
		...content,
		slug,
		recordedOn: day(recordedOn),
		revisedOn: day(revisedOn),
		revision: number
	};
}

function retractionOf(edition: Edition | undefined, recordedOn: string): Retraction | undefined {
	if (edition?.kind !== 'retraction') return undefined;
	const { slug, note, revisedOn, content } = edition;
	const { date, tracks, stage } = content;
	const met = { date, tracks, stage, recordedOn: day(recordedOn) };
	return { slug, on: day(revisedOn), note: note ?? {}, ...met };
}

/** Earlier notes may repeat the retracted text, so they are removed with it. */
function changesIn(editions: readonly Edition[]): Change[] {
	const last = editions.at(-1);
	const isTold = (edition: Edition) => last?.kind !== 'retraction' || edition === last;
	return editions
		.map((edition, index): Change => {
			const { kind, toldAt, revisedOn, note, content } = edition;
			const before = editions[index - 1]?.content;
			return {
				kind: kind === 'retraction' ? 'retracted' : before ? 'corrected' : 'published',
				at: toldAt,
				on: day(revisedOn),
				fields: before && kind === 'publication' ? changedFields(before, content) : [],
				note: isTold(edition) ? note : null
			};
		})
		.toReversed();
}

function outdatedIn(
	editions: readonly Edition[],
	looks: readonly TranslationCheck[]
): Outdated | undefined {
	const steps: (TextStep & { at: Instant })[] = [
		...editions.filter(({ kind }) => kind === 'publication'),
		...looks.map(({ language, at }) => ({ stillRight: language, at }))
	];
	const outdated = outdatedLanguages(steps.toSorted((a, b) => (a.at < b.at ? -1 : 1)));
	return Object.keys(outdated).length > 0 ? outdated : undefined;
}
