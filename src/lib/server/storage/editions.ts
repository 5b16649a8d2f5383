import type { Localized } from '$lib/domain/language';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { editionDigest } from './audit-chain';
import type { Handle } from './store';

/** What readers saw of a milestone from an instant on; a retraction keeps the content that was withdrawn. */
export interface Edition {
	id: string;
	slug: string;
	number: number;
	kind: 'publication' | 'retraction';
	revisionId: string;
	content: MilestoneContent;
	/** For readers: what changed, or why it was retracted. */
	note: Localized | null;
	isMinor: boolean;
	author: string;
	/** Since when readers have seen it. */
	at: string;
	/** The day of the change for readers; for imported ones it comes from the files. */
	revisedOn: string;
}

/** How many editions a milestone has, and the day on which it entered the record. */
export interface EditionHead {
	slug: string;
	/** Publications and retractions together. */
	count: number;
	recordedOn: string;
}

/** At most `limit` milestones that readers have seen, in the order of slugs, starting after `after`. */
export async function listEditionHeads(
	db: Handle,
	{ after, limit }: { after: string; limit: number }
): Promise<EditionHead[]> {
	const rows = await db
		.selectFrom('milestone')
		.select(['slug', 'recorded_on'])
		// Count each in an index, which is eight times as fast as grouping both tables together.
		.select(({ selectFrom }) =>
			selectFrom('edition')
				.whereRef('edition.milestone_slug', '=', 'milestone.slug')
				.select(({ fn }) => fn.countAll().as('count'))
				.as('count')
		)
		.where('slug', '>', after)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('edition')
					.whereRef('edition.milestone_slug', '=', 'milestone.slug')
					.select('edition.id')
			)
		)
		.orderBy('slug')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		slug: row.slug,
		count: Number(row.count),
		recordedOn: row.recorded_on
	}));
}

/** All editions of all milestones, or of some, in the order in which they were made. */
export async function listEditions(db: Handle, slugs?: readonly string[]): Promise<Edition[]> {
	let query = db.selectFrom('edition').selectAll();
	if (slugs) query = query.where('milestone_slug', 'in', slugs);
	const rows = await query.orderBy('id').execute();
	return rows.map((row) => ({
		id: row.id,
		slug: row.milestone_slug,
		number: Number(row.number),
		kind: row.kind,
		revisionId: row.revision_id,
		content: JSON.parse(row.content) as MilestoneContent,
		note: row.note === null ? null : (JSON.parse(row.note) as Localized),
		isMinor: Number(row.is_minor) === 1,
		author: row.author,
		at: row.at,
		revisedOn: row.revised_on
	}));
}

/** When readers saw the very first edition; `undefined` if there is none yet. */
export async function firstEditionAt(db: Handle): Promise<string | undefined> {
	const row = await db
		.selectFrom('edition')
		.select(({ fn }) => fn.min('at').as('at'))
		.executeTakeFirst();
	return row?.at ?? undefined;
}

/**
 * Appends an edition and publishes it or, for a retraction, unpublishes the milestone.
 * @returns the digest for the history
 */
export async function putEdition(db: Handle, edition: Edition): Promise<string> {
	const row = {
		id: edition.id,
		milestone_slug: edition.slug,
		number: edition.number,
		kind: edition.kind,
		revision_id: edition.revisionId,
		content: JSON.stringify(edition.content),
		note: edition.note === null ? null : JSON.stringify(edition.note),
		is_minor: edition.isMinor ? 1 : 0,
		author: edition.author,
		at: edition.at,
		revised_on: edition.revisedOn
	};
	await db.insertInto('edition').values(row).execute();
	await db.deleteFrom('publication').where('milestone_slug', '=', edition.slug).execute();
	if (edition.kind === 'publication')
		await db
			.insertInto('publication')
			.values({
				milestone_slug: edition.slug,
				revision_id: edition.revisionId,
				published_at: edition.at
			})
			.execute();
	return editionDigest(row);
}
