import type { Instant } from '$lib/domain/time';
import { chainHash, type ChainedRow } from './audit-chain';
import { newId } from '$lib/server/storage/ids';
import type { Handle } from '$lib/server/storage/store';

export type EventSubject =
	| 'milestone'
	| 'source'
	| 'agreement'
	| 'check'
	| 'editor'
	| 'setting'
	| 'rule'
	| 'tenge-rate'
	| 'webhook'
	| 'watch';

export interface HistoryEvent {
	subject: EventSubject;
	subjectId: string;
	action: string;
	author: string;
	at: Instant;
	before: unknown;
	after: unknown;
}

/**
 * Appends to the history, chained to the previous row. Call it in the transaction of the change it
 * records.
 */
export async function appendEvent(db: Handle, event: HistoryEvent): Promise<void> {
	// Update first, because this locks the head, so that writers take turns on either engine.
	await db
		.updateTable('audit_head')
		.set((expression) => ({ sequence: expression('sequence', '+', 1) }))
		.execute();
	const head = await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
	const row = {
		sequence: Number(head.sequence),
		id: newId(),
		subject: event.subject,
		subject_id: event.subjectId,
		action: event.action,
		author: event.author,
		at: event.at,
		before: event.before === null ? null : JSON.stringify(event.before),
		after: event.after === null ? null : JSON.stringify(event.after)
	};
	const hash = chainHash(head.hash, row);
	await db
		.insertInto('event')
		.values({ ...row, previous_hash: head.hash, hash })
		.execute();
	await db.updateTable('audit_head').set({ hash }).execute();
}

/** The events of one subject, the newest first. */
export async function listEvents(
	db: Handle,
	subject: EventSubject,
	subjectId: string
): Promise<HistoryEvent[]> {
	const rows = await db
		.selectFrom('event')
		.selectAll()
		.where('subject', '=', subject)
		.where('subject_id', '=', subjectId)
		.orderBy('id', 'desc')
		.execute();
	return rows.map(toEvent);
}

/** All events of subjects of these kinds, the oldest first. */
export async function listEventsOf(
	db: Handle,
	subjects: readonly EventSubject[]
): Promise<HistoryEvent[]> {
	const rows = await db
		.selectFrom('event')
		.selectAll()
		.where('subject', 'in', subjects)
		.orderBy('id')
		.execute();
	return rows.map(toEvent);
}

function toEvent(row: Omit<ChainedRow, 'sequence' | 'id'>): HistoryEvent {
	return {
		subject: row.subject as EventSubject,
		subjectId: row.subject_id,
		action: row.action,
		author: row.author,
		at: row.at as Instant,
		before: row.before === null ? null : (JSON.parse(row.before) as unknown),
		after: row.after === null ? null : (JSON.parse(row.after) as unknown)
	};
}
