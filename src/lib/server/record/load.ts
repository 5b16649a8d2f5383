import { setImmediate as nextTurn } from 'node:timers/promises';
import { latestFirst, type TrackerRecord } from '$lib/domain/record/record';
import type { Milestone, MilestoneContent } from '$lib/domain/milestones/milestone';
import { day } from '$lib/domain/time';
import { listAgreements } from '$lib/server/storage/agreements';
import { latestCheck } from '$lib/server/storage/checks';
import { listContents, listPublications, type Publication } from '$lib/server/storage/milestones';
import { readRecordVersion } from '$lib/server/storage/record-version';
import { listRules } from '$lib/server/storage/rules';
import { listSources } from '$lib/server/storage/sources';
import type { Handle, Store } from '$lib/server/storage/store';
import { latestTengeRate } from '$lib/server/storage/tenge-rates';

/** Rows read at a time: between two pages the requests that wait have their turn. */
const PAGE = 250;

/**
 * Reads everything published, in one transaction so that the parts fit together.
 * @param known an earlier record: revisions never change, so those it holds are not read again
 * @throws Error where nothing was ever imported
 */
export async function loadRecord(store: Store, known?: TrackerRecord): Promise<TrackerRecord> {
	return store.reader.transaction().execute(async (db) => {
		const check = await latestCheck(db);
		if (!check) throw new Error('The record is empty: import the shipped record first.');
		const sources = await listSources(db);
		return {
			version: await readRecordVersion(db),
			agreements: await listAgreements(db),
			milestones: await loadMilestones(db, known?.milestones ?? []),
			sources: new Map(sources.map((source) => [source.id, source])),
			check,
			rules: (await listRules(db)).flatMap(({ rows }) => rows),
			tengeRate: await latestTengeRate(db)
		};
	});
}

/** False in a database to which nothing was ever imported. */
export async function hasRecord(store: Store): Promise<boolean> {
	return (await latestCheck(store.reader)) !== undefined;
}

/** The latest first. */
async function loadMilestones(db: Handle, known: readonly Milestone[]): Promise<Milestone[]> {
	const knownBySlug = new Map(known.map((milestone) => [milestone.slug, milestone]));
	const found = new Map<string, Milestone>();
	let publications: Publication[];
	let after = '';
	do {
		publications = await listPublications(db, { after, limit: PAGE });
		for (const milestone of await toMilestones(db, publications, knownBySlug))
			found.set(milestone.slug, milestone);
		after = publications.at(-1)?.slug ?? after;
		// Only readers of the file share this transaction: nobody who writes waits for it.
		await nextTurn();
	} while (publications.length === PAGE);
	// In the order of before, which is that of after but for what has changed: sorted in one pass.
	const stayed = known.flatMap(({ slug }) => found.get(slug) ?? []);
	const added = [...found.values()].filter(({ slug }) => !knownBySlug.has(slug));
	return [...stayed, ...added].sort(latestFirst);
}

async function toMilestones(
	db: Handle,
	publications: readonly Publication[],
	known: ReadonlyMap<string, Milestone>
): Promise<Milestone[]> {
	const kept = (publication: Publication) => {
		const milestone = known.get(publication.slug);
		return milestone && isSame(milestone, publication) ? milestone : undefined;
	};
	const missing = publications.filter((publication) => !kept(publication));
	const ids = missing.map(({ revisionId }) => revisionId);
	const contents = ids.length > 0 ? await listContents(db, ids) : new Map<string, never>();
	return publications.flatMap((publication) => {
		const content = contents.get(publication.revisionId);
		return kept(publication) ?? (content ? toMilestone(publication, content) : []);
	});
}

function isSame(milestone: Milestone, publication: Publication): boolean {
	const { recordedOn, revisedOn, revision } = datesOf(publication);
	return (
		milestone.revision === revision &&
		milestone.revisedOn === revisedOn &&
		milestone.recordedOn === recordedOn
	);
}

function toMilestone(publication: Publication, content: MilestoneContent): Milestone {
	return { ...content, slug: publication.slug, ...datesOf(publication) };
}

function datesOf({ recordedOn, publishedAt, number }: Publication) {
	return {
		recordedOn: day(recordedOn),
		revisedOn: day(publishedAt.slice(0, 10)),
		revision: number
	};
}
