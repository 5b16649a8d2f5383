import { listEditions } from '$lib/server/storage/milestones/editions';
import { listMarks } from '$lib/server/storage/milestones/reviews';
import { latestRevision, listLatestRevisions } from '$lib/server/storage/milestones/revisions';
import type { Handle } from '$lib/server/storage/store';
import { workOf, type Work } from './milestone-work';

/** The state of work on a milestone; `undefined` for an unknown one. */
export async function readWork(db: Handle, slug: string): Promise<Work | undefined> {
	const newest = await latestRevision(db, slug);
	if (!newest) return undefined;
	return workOf(newest, await listMarks(db, slug), await listEditions(db, [slug]));
}

/** The state of work on every milestone, in the order of slugs. */
export async function listWork(db: Handle): Promise<Work[]> {
	const marks = await listMarks(db);
	const editions = Map.groupBy(await listEditions(db), ({ slug }) => slug);
	const newest = await listLatestRevisions(db);
	return newest.map((revision) => workOf(revision, marks, editions.get(revision.slug) ?? []));
}
