import type { Localized } from '$lib/domain/language';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { addMilliseconds, type Instant } from '$lib/domain/time';
import { editionDigest } from '$lib/server/storage/history/audit-chain';
import type { Handle } from '$lib/server/storage/store';

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
	/** From when on the record is known to have held it: of the first import at most the end of a day of its files. */
	at: Instant;
	/** When this tracker made it: no two editions at the same instant. */
	toldAt: Instant;
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
		toldAt: row.told_at,
		revisedOn: row.revised_on
	}));
}

/** When readers saw the very first edition; `undefined` if there is none yet. */
export async function firstEditionAt(db: Handle): Promise<Instant | undefined> {
	const row = await db
		.selectFrom('edition')
		.select(({ fn }) => fn.min('at').as('at'))
		.executeTakeFirst();
	return row?.at ?? undefined;
}

/**
 * Appends an edition and makes it what is published, or for a retraction takes the milestone off.
 * @param madeAt where that is not `at`
 * @returns the digest that the history keeps of it
 */
export async function putEdition(
	db: Handle,
	edition: Omit<Edition, 'toldAt'>,
	madeAt: Instant = edition.at
): Promise<string> {
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
		told_at: await instantOfItsOwn(db, madeAt),
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

/** The most that one transaction can move its editions apart; a clock that was further ahead is no reason to wait. */
const A_MINUTE = 60_000;

/** `at`, or where an edition was made then, the first millisecond after all that were made with it. */
async function instantOfItsOwn(db: Handle, at: Instant): Promise<Instant> {
	const row = await db
		.selectFrom('edition')
		.select(({ fn }) => fn.max('told_at').as('last'))
		.where('told_at', '>=', at)
		.where('told_at', '<', addMilliseconds(at, A_MINUTE))
		.executeTakeFirst();
	return row?.last ? addMilliseconds(row.last, 1) : at;
}
