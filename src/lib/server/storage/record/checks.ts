import type { RecordCheck } from '$lib/domain/record/check';
import type { Day, Instant } from '$lib/domain/time';
import { newId } from '$lib/server/storage/ids';
import type { CheckTable } from '$lib/server/storage/schema/record';
import type { Handle } from '$lib/server/storage/store';

/** A check with the instant at which it was noted, and at which it was taken back. */
export interface NotedCheck extends RecordCheck {
	id: string;
	author: string;
	at: Instant;
	takenBackAt: Instant | null;
}

/** All checks, the newest by the day on which it was made last. */
export async function listChecks(db: Handle): Promise<NotedCheck[]> {
	const rows = await db
		.selectFrom('record_check')
		.selectAll()
		.orderBy('checked_on')
		.orderBy('id')
		.execute();
	return rows.map(toCheck);
}

/** The newest check that was not taken back. */
export async function latestCheck(db: Handle): Promise<NotedCheck | undefined> {
	const row = await db
		.selectFrom('record_check')
		.selectAll()
		.where('taken_back_at', 'is', null)
		.orderBy('checked_on', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirst();
	return row && toCheck(row);
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
			created_at: by.at,
			taken_back_at: null
		})
		.execute();
}

export async function takeBackCheck(db: Handle, id: string, at: Instant): Promise<void> {
	await db.updateTable('record_check').set({ taken_back_at: at }).where('id', '=', id).execute();
}

function toCheck(row: CheckTable): NotedCheck {
	return {
		id: row.id,
		checkedOn: row.checked_on as Day,
		knownUntil: row.known_until as Day,
		author: row.author,
		at: row.created_at,
		takenBackAt: row.taken_back_at
	};
}

/** What readers are told of a check. */
export function publicCheck({ checkedOn, knownUntil }: RecordCheck): RecordCheck {
	return { checkedOn, knownUntil };
}
