import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

export async function readRecordVersion(db: Handle): Promise<number> {
	const row = await db.selectFrom('record_version').select('version').executeTakeFirstOrThrow();
	return row.version;
}

/** Call it in every transaction that changes what readers see. @param at the current instant */
export async function raiseRecordVersion(db: Handle, at: Instant): Promise<void> {
	await db
		.updateTable('record_version')
		.set((expression) => ({ version: expression('version', '+', 1) }))
		.execute();
	const version = await readRecordVersion(db);
	await db.insertInto('record_version_log').values({ version, at }).execute();
}

/** Since when each version was shown, the oldest first. */
export async function listRecordVersions(db: Handle): Promise<{ version: number; at: Instant }[]> {
	return db.selectFrom('record_version_log').selectAll().orderBy('version').execute();
}
