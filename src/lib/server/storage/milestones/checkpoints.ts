import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

/** The names that editors have given to revisions, by the ids of these. */
export async function listCheckpoints(db: Handle): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('checkpoint')
		.select(['revision_id', 'name'])
		.orderBy('revision_id')
		.execute();
	return new Map(rows.map((row) => [row.revision_id, row.name]));
}

export async function putCheckpoint(
	db: Handle,
	row: { revisionId: string; name: string; author: string; at: Instant }
): Promise<void> {
	const { name, author, at } = row;
	await db
		.insertInto('checkpoint')
		.values({ revision_id: row.revisionId, name, author, at })
		.onConflict((conflict) => conflict.column('revision_id').doUpdateSet({ name, author, at }))
		.execute();
}
