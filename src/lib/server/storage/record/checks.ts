import type { RecordCheck } from '$lib/domain/record/check';
import type { Day, Instant } from '$lib/domain/time';
import { newId } from '$lib/server/storage/ids';
import type { Handle } from '$lib/server/storage/store';

/** All checks, each with the instant at which it was noted; the newest last. */
export async function listChecks(db: Handle): Promise<(RecordCheck & { at: Instant })[]> {
	const rows = await db
		.selectFrom('record_check')
		.selectAll()
		.orderBy('checked_on')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		checkedOn: row.checked_on as Day,
		knownUntil: row.known_until as Day,
		at: row.created_at
	}));
}

/** The newest check by the day on which it was made. */
export async function latestCheck(db: Handle): Promise<RecordCheck | undefined> {
	const row = await db
		.selectFrom('record_check')
		.selectAll()
		.orderBy('checked_on', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirst();
	return (
		row && {
			checkedOn: row.checked_on as Day,
			knownUntil: row.known_until as Day
		}
	);
}

export async function insertCheck(
	db: Handle,
	check: RecordCheck,
	by: { author: string; at: Instant }
): Promise<void> {
	await db
		.insertInto('record_check')
		.values({
			id: newId(),
			checked_on: check.checkedOn,
			known_until: check.knownUntil,
			author: by.author,
			created_at: by.at
		})
		.execute();
}
