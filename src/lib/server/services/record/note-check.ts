import type { RecordCheck } from '$lib/domain/record/check';
import type { Day, Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import {
	insertCheck,
	latestCheck,
	publicCheck,
	takeBackCheck,
	type NotedCheck
} from '$lib/server/storage/record/checks';
import { appendEvent } from '$lib/server/storage/history/events';
import { IMPORT_AUTHOR } from './import-all';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import type { Handle, Store } from '$lib/server/storage/store';

/** What an editor says of a check, beside its days. */
export interface CheckWords {
	lookedThrough: string;
	/** Why the horizon is earlier than before; empty if it is not. */
	reason: string;
}

interface By {
	editor: Editor;
	at: Instant;
}

/**
 * Notes that an editor looked through sources today and found nothing new, and up to which day these could have shown
 * a step. The same once more changes nothing.
 */
export async function noteCheck(
	store: Store,
	{ editor, at, today, knownUntil, words }: By & { today: Day; knownUntil: Day; words: CheckWords }
): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const before = await latestCheck(db);
		const after: RecordCheck = { checkedOn: today, knownUntil };
		if (before && before.checkedOn >= today && before.knownUntil === knownUntil) return;
		await insertCheck(db, after, { author: editor.id, at });
		await append(db, { editor, at }, 'checked', before, { ...after, ...words });
	});
}

/** Takes the newest check back; the one before it counts again. What was imported stays. */
export async function takeCheckBack(store: Store, by: By): Promise<boolean> {
	return store.db.transaction().execute(async (db) => {
		const before = await latestCheck(db);
		if (!before || !canBeTakenBack(before)) return false;
		await takeBackCheck(db, before.id, by.at);
		const after = await latestCheck(db);
		await append(db, by, 'taken-back', before, after && publicCheck(after));
		return true;
	});
}

export function canBeTakenBack({ author }: Pick<NotedCheck, 'author'>): boolean {
	return author !== IMPORT_AUTHOR;
}

async function append(
	db: Handle,
	{ editor, at }: By,
	action: string,
	before: NotedCheck | undefined,
	after: (RecordCheck & Partial<CheckWords>) | undefined
): Promise<void> {
	await appendEvent(db, {
		...{ subject: 'check', subjectId: before?.checkedOn ?? after?.checkedOn ?? '', action },
		...{ author: editor.id, at },
		before: before ? publicCheck(before) : null,
		after: after ?? null
	});
	await raiseRecordVersion(db, at);
}
