import { listAuthorship } from '$lib/server/storage/milestones/authorship';
import { listEditions } from '$lib/server/storage/milestones/editions';
import { listMarks } from '$lib/server/storage/milestones/reviews';
import {
	findRevision,
	latestRevision,
	listLatestRevisions,
	type StoredRevision
} from '$lib/server/storage/milestones/revisions';
import type { Handle } from '$lib/server/storage/store';
import { workOf, type Work } from './milestone-work';

/** The state of work on a milestone; `undefined` for an unknown one. */
export async function readWork(db: Handle, slug: string): Promise<Work | undefined> {
	const newest = await latestRevision(db, slug);
	return newest && workOn(db, newest);
}

/** The same of an earlier revision that is planned, as if nothing had been written since. */
export async function readPlanned(db: Handle, slug: string): Promise<Work | undefined> {
	const { plan } = (await readWork(db, slug)) ?? {};
	const revision = plan && (await findRevision(db, slug, plan.number));
	return revision && workOn(db, revision);
}

async function workOn(db: Handle, revision: StoredRevision): Promise<Work> {
	const { slug } = revision;
	const [marks, editions] = [await listMarks(db, slug), await listEditions(db, [slug])];
	return workOf(revision, marks, editions, await listAuthorship(db, slug));
}

/** The state of work on every milestone, in the order of slugs. */
export async function listWork(db: Handle): Promise<Work[]> {
	const marks = await listMarks(db);
	const editions = Map.groupBy(await listEditions(db), ({ slug }) => slug);
	const authorship = Map.groupBy(await listAuthorship(db), ({ slug }) => slug);
	const newest = await listLatestRevisions(db);
	return newest.map((revision) => {
		const { slug } = revision;
		return workOf(revision, marks, editions.get(slug) ?? [], authorship.get(slug) ?? []);
	});
}
