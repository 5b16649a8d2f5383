import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

/** The slugs of all milestones, published or not. */
export async function listMilestoneSlugs(db: Handle): Promise<string[]> {
	const rows = await db.selectFrom('milestone').select('slug').orderBy('slug').execute();
	return rows.map(({ slug }) => slug);
}

export async function insertMilestone(
	db: Handle,
	row: { slug: string; recordedOn: string; createdAt: Instant }
): Promise<void> {
	await db
		.insertInto('milestone')
		.values({ slug: row.slug, recorded_on: row.recordedOn, created_at: row.createdAt })
		.execute();
}

/** The day on which a milestone enters the record: that of its first publication. */
export async function updateRecordedOn(db: Handle, slug: string, day: string): Promise<void> {
	await db.updateTable('milestone').set({ recorded_on: day }).where('slug', '=', slug).execute();
}
