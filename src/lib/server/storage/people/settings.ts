import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

/** The stored settings of the desk by name; settings never changed are absent. */
export async function listSettings(db: Handle): Promise<Map<string, string>> {
	const rows = await db.selectFrom('setting').select(['name', 'value']).orderBy('name').execute();
	return new Map(rows.map(({ name, value }) => [name, value]));
}

export async function putSetting(
	db: Handle,
	row: { name: string; value: string; author: string; at: Instant }
): Promise<void> {
	const { value, author, at } = row;
	await db
		.insertInto('setting')
		.values(row)
		.onConflict((conflict) => conflict.column('name').doUpdateSet({ value, author, at }))
		.execute();
}
