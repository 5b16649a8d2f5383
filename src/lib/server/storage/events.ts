import { newId } from './ids';
import type { Handle } from './store';

export type EventSubject =
	| 'milestone'
	| 'source'
	| 'agreement'
	| 'check'
	| 'editor'
	| 'rule'
	| 'tenge-rate'
	| 'webhook'
	| 'watch';

export interface HistoryEvent {
	subject: EventSubject;
	subjectId: string;
	action: string;
	author: string;
	at: string;
	before: unknown;
	after: unknown;
}

/** Appends to the history; to be called in the transaction of the change it tells of. */
export async function appendEvent(db: Handle, event: HistoryEvent): Promise<void> {
	await db
		.insertInto('event')
		.values({
			id: newId(),
			subject: event.subject,
			subject_id: event.subjectId,
			action: event.action,
			author: event.author,
			at: event.at,
			before: event.before === null ? null : JSON.stringify(event.before),
			after: event.after === null ? null : JSON.stringify(event.after)
		})
		.execute();
}

/** What happened to one subject, the newest first. */
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
	return rows.map((row) => ({
		subject: row.subject as EventSubject,
		subjectId: row.subject_id,
		action: row.action,
		author: row.author,
		at: row.at,
		before: row.before === null ? null : (JSON.parse(row.before) as unknown),
		after: row.after === null ? null : (JSON.parse(row.after) as unknown)
	}));
}
