import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { latestFirst, type TrackerRecord } from '$lib/domain/record/record';
import { listEditionHeads, listEditions, type EditionHead } from '$lib/server/storage/editions';
import type { Handle } from '$lib/server/storage/store';
import {
	listTranslationChecks,
	type TranslationCheck
} from '$lib/server/storage/translation-checks';
import { storyOf, type MilestoneStory } from './milestone-story';

/** Rows read at a time: between two pages the requests that wait have their turn. */
const PAGE = 250;

type Published = Pick<TrackerRecord, 'milestones' | 'retractions' | 'changes' | 'outdated'>;

/**
 * Everything that readers see, and have seen, of milestones.
 * @param had whether an instant had come: every later edition is left out
 * @param known an earlier record of now: editions never change, so those it holds are not read again
 */
export async function loadMilestones(
	db: Handle,
	had: (at: string) => boolean,
	known?: Published
): Promise<Published> {
	const looks = Map.groupBy(
		(await listTranslationChecks(db)).filter(({ at }) => had(at)),
		({ slug }) => slug
	);
	const bySlug = known && byKnownSlug(known);
	const stories: MilestoneStory[] = [];
	let heads: EditionHead[];
	let after = '';
	do {
		heads = await listEditionHeads(db, { after, limit: PAGE });
		const keptOf = (head: EditionHead) => (looks.has(head.slug) ? undefined : bySlug?.(head));
		stories.push(...(await readStories(db, heads, { had, looks, keptOf })));
		after = heads.at(-1)?.slug ?? after;
		// Only readers of the file share this transaction: nobody who writes waits for it.
		await nextTurn();
	} while (heads.length === PAGE);
	return publishedIn(stories, known?.milestones ?? []);
}

/** Finds the story of a milestone in a record; `undefined` where it has gone on since. */
function byKnownSlug(known: Published): (head: EditionHead) => MilestoneStory | undefined {
	const milestones = new Map(known.milestones.map((milestone) => [milestone.slug, milestone]));
	return ({ slug, count, recordedOn }) => {
		const changes = known.changes.get(slug);
		const milestone = milestones.get(slug);
		if (changes?.length !== count) return undefined;
		if (milestone && milestone.recordedOn !== recordedOn) return undefined;
		const retraction = known.retractions.get(slug);
		return { slug, milestone, retraction, changes, outdated: known.outdated.get(slug) };
	};
}

async function readStories(
	db: Handle,
	heads: readonly EditionHead[],
	{
		had,
		looks,
		keptOf
	}: {
		had: (at: string) => boolean;
		looks: ReadonlyMap<string, TranslationCheck[]>;
		keptOf: (head: EditionHead) => MilestoneStory | undefined;
	}
): Promise<MilestoneStory[]> {
	const kept = new Map(heads.map((head) => [head.slug, keptOf(head)]));
	const missing = heads.flatMap(({ slug }) => (kept.get(slug) ? [] : [slug]));
	const read = missing.length > 0 ? await listEditions(db, missing) : [];
	const editions = Map.groupBy(
		read.filter(({ at }) => had(at)),
		({ slug }) => slug
	);
	return heads.flatMap((head) => {
		const own = editions.get(head.slug);
		return kept.get(head.slug) ?? (own ? storyOf(head, own, looks.get(head.slug) ?? []) : []);
	});
}

function publishedIn(stories: readonly MilestoneStory[], before: readonly Milestone[]): Published {
	const found = new Map(
		stories.flatMap(({ slug, milestone }) => (milestone ? [[slug, milestone]] : []))
	);
	const wasKnown = new Set(before.map(({ slug }) => slug));
	// In the order of before, which is that of after but for what has changed: sorted in one pass.
	const stayed = before.flatMap(({ slug }) => found.get(slug) ?? []);
	const added = [...found.values()].filter(({ slug }) => !wasKnown.has(slug));
	return {
		milestones: [...stayed, ...added].sort(latestFirst),
		retractions: new Map(
			stories.flatMap(({ slug, retraction }) => (retraction ? [[slug, retraction]] : []))
		),
		changes: new Map(stories.map(({ slug, changes }) => [slug, changes])),
		outdated: new Map(stories.flatMap(({ slug, outdated }) => (outdated ? [[slug, outdated]] : [])))
	};
}
