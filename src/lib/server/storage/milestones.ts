import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Handle } from './store';

export interface StoredRevision {
	id: string;
	slug: string;
	number: number;
	content: MilestoneContent;
	author: string;
	createdAt: string;
}

/** Which revision of a milestone is published. */
export interface Publication {
	slug: string;
	recordedOn: string;
	publishedAt: string;
	revisionId: string;
	number: number;
}

/** What is published, at most `limit` in the order of slugs that come after `after`. */
export async function listPublications(
	db: Handle,
	{ after, limit }: { after: string; limit: number }
): Promise<Publication[]> {
	const rows = await db
		.selectFrom('publication')
		.innerJoin('revision', 'revision.id', 'publication.revision_id')
		.innerJoin('milestone', 'milestone.slug', 'publication.milestone_slug')
		.select([
			'publication.milestone_slug',
			'milestone.recorded_on',
			'publication.published_at',
			'publication.revision_id',
			'revision.number'
		])
		.where('publication.milestone_slug', '>', after)
		.orderBy('publication.milestone_slug')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		slug: row.milestone_slug,
		recordedOn: row.recorded_on,
		publishedAt: row.published_at,
		revisionId: row.revision_id,
		number: row.number
	}));
}

/** The contents of revisions, by id. */
export async function listContents(
	db: Handle,
	revisionIds: readonly string[]
): Promise<Map<string, MilestoneContent>> {
	const rows = await db
		.selectFrom('revision')
		.select(['id', 'content'])
		.where('id', 'in', revisionIds)
		.orderBy('id')
		.execute();
	return new Map(rows.map(({ id, content }) => [id, JSON.parse(content) as MilestoneContent]));
}

/** The slugs of all milestones, published or not. */
export async function listMilestoneSlugs(db: Handle): Promise<string[]> {
	const rows = await db.selectFrom('milestone').select('slug').orderBy('slug').execute();
	return rows.map(({ slug }) => slug);
}

export async function insertMilestone(
	db: Handle,
	row: { slug: string; recordedOn: string; createdAt: string }
): Promise<void> {
	await db
		.insertInto('milestone')
		.values({ slug: row.slug, recorded_on: row.recordedOn, created_at: row.createdAt })
		.execute();
}

/** The newest revision of a milestone, published or not. */
export async function latestRevision(
	db: Handle,
	slug: string
): Promise<StoredRevision | undefined> {
	const row = await db
		.selectFrom('revision')
		.selectAll()
		.where('milestone_slug', '=', slug)
		.orderBy('number', 'desc')
		.orderBy('id')
		.executeTakeFirst();
	return row && toRevision(row);
}

/** All revisions of a milestone, the newest first. */
export async function listRevisions(db: Handle, slug: string): Promise<StoredRevision[]> {
	const rows = await db
		.selectFrom('revision')
		.selectAll()
		.where('milestone_slug', '=', slug)
		.orderBy('number', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(toRevision);
}

export async function insertRevision(db: Handle, revision: StoredRevision): Promise<void> {
	await db
		.insertInto('revision')
		.values({
			id: revision.id,
			milestone_slug: revision.slug,
			number: revision.number,
			content: JSON.stringify(revision.content),
			author: revision.author,
			created_at: revision.createdAt
		})
		.execute();
}

/** Makes `revisionId` the published one. */
export async function putPublication(
	db: Handle,
	row: { slug: string; revisionId: string; publishedAt: string }
): Promise<void> {
	await db
		.insertInto('publication')
		.values({
			milestone_slug: row.slug,
			revision_id: row.revisionId,
			published_at: row.publishedAt
		})
		.onConflict((conflict) =>
			conflict
				.column('milestone_slug')
				.doUpdateSet({ revision_id: row.revisionId, published_at: row.publishedAt })
		)
		.execute();
}

function toRevision(row: {
	id: string;
	milestone_slug: string;
	number: number;
	content: string;
	author: string;
	created_at: string;
}): StoredRevision {
	return {
		id: row.id,
		slug: row.milestone_slug,
		number: row.number,
		content: JSON.parse(row.content) as MilestoneContent,
		author: row.author,
		createdAt: row.created_at
	};
}
