import type { Handle } from './store';

export async function readRecordVersion(db: Handle): Promise<number> {
	const row = await db.selectFrom('record_version').select('version').executeTakeFirstOrThrow();
	return row.version;
}

/** To be called in every transaction that changes what the public sees. */
export async function raiseRecordVersion(db: Handle): Promise<void> {
	await db
		.updateTable('record_version')
		.set((expression) => ({ version: expression('version', '+', 1) }))
		.execute();
}
