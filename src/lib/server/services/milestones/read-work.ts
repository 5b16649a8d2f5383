import { listEditions, type Edition } from '$lib/server/storage/milestones/editions';
import { listMarks } from '$lib/server/storage/milestones/reviews';
import {
	latestRevision,
	listLatestRevisions,
	listRevisions,
	type StoredRevision
} from '$lib/server/storage/milestones/revisions';
import type { Handle } from '$lib/server/storage/store';
import { authorsOf, isShown, workOf, type Work } from './milestone-work';

/** The state of work on a milestone; `undefined` for an unknown one. */
export async function readWork(db: Handle, slug: string): Promise<Work | undefined> {
	const newest = await latestRevision(db, slug);
	if (!newest) return undefined;
	const editions = await listEditions(db, [slug]);
	return workOf(
		newest,
		await readAuthors(db, newest, editions),
		await listMarks(db, slug),
		editions
	);
}

/** The state of work on every milestone, in the order of slugs. */
export async function listWork(db: Handle): Promise<Work[]> {
	const marks = await listMarks(db);
	const editions = Map.groupBy(await listEditions(db), ({ slug }) => slug);
	const works: Work[] = [];
	for (const newest of await listLatestRevisions(db)) {
		const own = editions.get(newest.slug) ?? [];
		works.push(workOf(newest, await readAuthors(db, newest, own), marks, own));
	}
	return works;
}

/** Of a revision that readers see, only its own author matters: nothing waits for an approval. */
async function readAuthors(
	db: Handle,
	newest: StoredRevision,
	editions: readonly Edition[]
): Promise<string[]> {
	if (isShown(newest, editions)) return [newest.author];
	return authorsOf(await listRevisions(db, newest.slug), editions);
}
