import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { Localized } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Instant } from '$lib/domain/time';
import { revisionDigest } from '$lib/server/storage/history/audit-chain';
import type { Handle } from '$lib/server/storage/store';

/** How a revision was made. */
export const REVISION_MODES = ['edited', 'autosaved', 'merged', 'restored', 'imported'] as const;
export type RevisionMode = (typeof REVISION_MODES)[number];

export interface StoredRevision {
	id: string;
	slug: string;
	number: number;
	/** `null` if the draft is incomplete. */
	content: MilestoneContent | null;
	/** As typed; `null` if it came from a file. */
	typed: TypedMilestone | null;
	/** Sources that the editor described; they are added or corrected when it is published. */
	sources: Omit<Source, 'id'>[];
	how: RevisionMode;
	/** What changed, for readers. */
	note: Localized | null;
	/** A small correction, after which translations are still right. */
	isMinor: boolean;
	author: string;
	createdAt: Instant;
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

export async function findRevision(
	db: Handle,
	slug: string,
	number: number
): Promise<StoredRevision | undefined> {
	const row = await db
		.selectFrom('revision')
		.selectAll()
		.where('milestone_slug', '=', slug)
		.where('number', '=', number)
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

/** The newest revision of every milestone, in the order of slugs. */
export async function listLatestRevisions(db: Handle): Promise<StoredRevision[]> {
	const rows = await db
		.selectFrom('revision')
		.selectAll()
		.where(({ eb, selectFrom, ref }) =>
			eb(
				'number',
				'=',
				selectFrom('revision as newest')
					.select(({ fn }) => fn.max('newest.number').as('number'))
					.where('newest.milestone_slug', '=', ref('revision.milestone_slug'))
			)
		)
		.orderBy('milestone_slug')
		.orderBy('id')
		.execute();
	return rows.map(toRevision);
}

/** @returns the digest for the history */
export async function insertRevision(db: Handle, revision: StoredRevision): Promise<string> {
	const row = {
		id: revision.id,
		milestone_slug: revision.slug,
		number: revision.number,
		content: JSON.stringify(revision.content),
		typed: revision.typed === null ? null : JSON.stringify(revision.typed),
		sources: revision.sources.length === 0 ? null : JSON.stringify(revision.sources),
		how: revision.how,
		note: revision.note === null ? null : JSON.stringify(revision.note),
		is_minor: revision.isMinor ? 1 : 0,
		author: revision.author,
		created_at: revision.createdAt
	};
	await db.insertInto('revision').values(row).execute();
	return revisionDigest(row);
}

function toRevision(row: {
	id: string;
	milestone_slug: string;
	number: number;
	content: string;
	typed: string | null;
	sources: string | null;
	how: string;
	note: string | null;
	is_minor: number;
	author: string;
	created_at: Instant;
}): StoredRevision {
	return {
		id: row.id,
		slug: row.milestone_slug,
		number: Number(row.number),
		content: JSON.parse(row.content) as MilestoneContent | null,
		typed: row.typed === null ? null : (JSON.parse(row.typed) as TypedMilestone),
		sources: row.sources === null ? [] : (JSON.parse(row.sources) as Omit<Source, 'id'>[]),
		how: row.how as RevisionMode,
		note: row.note === null ? null : (JSON.parse(row.note) as Localized),
		isMinor: Number(row.is_minor) === 1,
		author: row.author,
		createdAt: row.created_at
	};
}
