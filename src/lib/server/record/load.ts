import { latestFirst, type TrackerRecord } from '$lib/domain/record/record';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { day } from '$lib/domain/time';
import { listAgreements } from '$lib/server/storage/agreements';
import { latestCheck } from '$lib/server/storage/checks';
import { listPublished, type PublishedMilestone } from '$lib/server/storage/milestones';
import { readRecordVersion } from '$lib/server/storage/record-version';
import { listSources } from '$lib/server/storage/sources';
import type { Store } from '$lib/server/storage/store';

/**
 * Reads everything published, in one transaction so that the parts fit together.
 * @throws Error where nothing was ever imported
 */
export async function loadRecord(store: Store): Promise<TrackerRecord> {
	return store.reader.transaction().execute(async (db) => {
		const check = await latestCheck(db);
		if (!check) throw new Error('The record is empty: import the shipped record first.');
		const published = await listPublished(db);
		const sources = await listSources(db);
		return {
			version: await readRecordVersion(db),
			agreements: await listAgreements(db),
			milestones: published.map(toMilestone).sort(latestFirst),
			sources: new Map(sources.map((source) => [source.id, source])),
			check
		};
	});
}

/** False in a database to which nothing was ever imported. */
export async function hasRecord(store: Store): Promise<boolean> {
	return (await latestCheck(store.reader)) !== undefined;
}

function toMilestone(published: PublishedMilestone): Milestone {
	return {
		...published.content,
		slug: published.slug,
		recordedOn: day(published.recordedOn),
		revisedOn: day(published.publishedAt.slice(0, 10)),
		revision: published.number
	};
}
