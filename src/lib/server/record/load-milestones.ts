import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { latestFirst, type TrackerRecord } from '$lib/domain/record/record';
import type { Instant } from '$lib/domain/time';
import {
	listEditionHeads,
	listEditions,
	type EditionHead
} from '$lib/server/storage/milestones/editions';
import type { Handle } from '$lib/server/storage/store';
import {
	listTranslationChecks,
	type TranslationCheck
} from '$lib/server/storage/milestones/translation-checks';
import { storyOf, type MilestoneStory } from './milestone-story';

/** Rows read at a time; between two batches waiting requests get their turn. */
const PAGE = 250;

type Published = Pick<TrackerRecord, 'milestones' | 'retractions' | 'changes' | 'outdated'>;

const NOTHING: Published = {
	milestones: [],
	retractions: new Map(),
	changes: new Map(),
	outdated: new Map()
};

/**
 * Everything that readers see, and have seen, of milestones.
 * @param had whether an instant is in the past; later editions are left out
 * @param known an earlier current record: editions never change, so those it holds are not read again
 */
export async function loadMilestones(
	db: Handle,
	had: (at: Instant) => boolean,
	known: Published = NOTHING
): Promise<Published> {
	const looks = Map.groupBy(
		(await listTranslationChecks(db)).filter(({ at }) => had(at)),
		({ slug }) => slug
	);
	const isKnown = knownIn(known);
	const stories: MilestoneStory[] = [];
	let heads: EditionHead[];
	let after = '';
	do {
		// A read-only transaction, so no writer has to wait for it.
		await nextTurn();
		heads = await listEditionHeads(db, { after, limit: PAGE });
		const gone = heads.filter((head) => looks.has(head.slug) || !isKnown(head));
		stories.push(...(await readStories(db, gone, had, looks)));
		after = heads.at(-1)?.slug ?? after;
	} while (heads.length === PAGE);
	await nextTurn();
	return withStories(known, stories);
}

/** Whether a record has the complete history of a milestone. */
function knownIn(known: Published): (head: EditionHead) => boolean {
	const recorded = new Map(known.milestones.map(({ slug, recordedOn }) => [slug, recordedOn]));
	return ({ slug, count, recordedOn }) =>
		known.changes.get(slug)?.length === count && (recorded.get(slug) ?? recordedOn) === recordedOn;
}

async function readStories(
	db: Handle,
	heads: readonly EditionHead[],
	had: (at: Instant) => boolean,
	looks: ReadonlyMap<string, TranslationCheck[]>
): Promise<MilestoneStory[]> {
	if (heads.length === 0) return [];
	const read = await listEditions(
		db,
		heads.map(({ slug }) => slug)
	);
	const editions = Map.groupBy(
		read.filter(({ at }) => had(at)),
		({ slug }) => slug
	);
	return heads.flatMap((head) => {
		const own = editions.get(head.slug);
		return own ? storyOf(head, own, looks.get(head.slug) ?? []) : [];
	});
}

/** `known` with its milestones replaced from `stories`; everything else is shared. */
function withStories(known: Published, stories: readonly MilestoneStory[]): Published {
	const told = new Set(stories.map(({ slug }) => slug));
	return {
		milestones: inOrder(
			known.milestones.filter(({ slug }) => !told.has(slug)),
			stories.flatMap(({ milestone }) => milestone ?? []).sort(latestFirst)
		),
		// In the order of slugs, like a first load, so that the order is the same in every process.
		retractions: new Map(
			[...replaced(known.retractions, stories, 'retraction')].sort(([a], [b]) => (a < b ? -1 : 1))
		),
		changes: replaced(known.changes, stories, 'changes'),
		outdated: replaced(known.outdated, stories, 'outdated')
	};
}

/** Merges two sorted lists. The record is long and the changes are few, so each finds its place by binary search. */
function inOrder(stayed: readonly Milestone[], news: readonly Milestone[]): readonly Milestone[] {
	const parts: (readonly Milestone[])[] = [];
	let from = 0;
	for (const milestone of news) {
		const to = placeOf(milestone, stayed, from);
		parts.push(stayed.slice(from, to), [milestone]);
		from = to;
	}
	return [...parts, stayed.slice(from)].flat();
}

function placeOf(milestone: Milestone, stayed: readonly Milestone[], from: number): number {
	let [low, high] = [from, stayed.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const other = stayed[middle];
		if (other && latestFirst(other, milestone) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

function replaced<K extends 'retraction' | 'changes' | 'outdated'>(
	before: ReadonlyMap<string, NonNullable<MilestoneStory[K]>>,
	stories: readonly MilestoneStory[],
	key: K
): Map<string, NonNullable<MilestoneStory[K]>> {
	const after = new Map(before);
	for (const story of stories) {
		const value = story[key];
		if (value) after.set(story.slug, value);
		else after.delete(story.slug);
	}
	return after;
}
