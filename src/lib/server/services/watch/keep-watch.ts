import type { InboxItem } from '$lib/domain/editorial/watch/inbox';
import type { RuleEffect } from '$lib/domain/editorial/watch/rules';
import type { WatchedKind } from '$lib/domain/editorial/watch/watched';
import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { appendEvent } from '$lib/server/storage/history/events';
import { newId } from '$lib/server/storage/ids';
import { decideItem } from '$lib/server/storage/watch/inbox';
import type { Handle, Store } from '$lib/server/storage/store';
import {
	deleteRule,
	deleteWatched,
	findWatched,
	insertRule,
	insertWatched,
	switchWatched
} from '$lib/server/storage/watch/watched';

interface By {
	editor: Editor;
	at: Instant;
}

/** Adds a feed or page, switched on. @returns false if its address is already on the list */
export function addWatched(
	store: Store,
	{ url, name, kind }: { url: string; name: string; kind: WatchedKind },
	by: By
): Promise<boolean> {
	return store.db.transaction().execute(async (db) => {
		const watched = { id: newId(), url, name, kind };
		if (!(await insertWatched(db, watched, by.at))) return false;
		await tell(db, by, 'watch-added', watched.id, null, watched);
		return true;
	});
}

export async function setWatching(store: Store, id: string, isOn: boolean, by: By): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const before = await findWatched(db, id);
		if (!before || before.isOn === isOn) return;
		await switchWatched(db, { id, isOn, at: by.at });
		await tell(db, by, isOn ? 'watch-on' : 'watch-off', id, null, { url: before.url });
	});
}

export async function removeWatched(store: Store, id: string, by: By): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const before = await findWatched(db, id);
		if (!before) return;
		await deleteWatched(db, id);
		await tell(db, by, 'watch-removed', id, { url: before.url, name: before.name }, null);
	});
}

export async function addRule(
	store: Store,
	{ effect, text }: { effect: RuleEffect; text: string },
	by: By
): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const rule = { id: newId(), effect, text };
		await insertRule(db, rule, { author: by.editor.id, at: by.at });
		await tell(db, by, 'rule-added', rule.id, null, rule);
	});
}

export async function removeRule(store: Store, id: string, by: By): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const rule = await deleteRule(db, id);
		if (rule) await tell(db, by, 'rule-removed', id, rule, null);
	});
}

/** Notes what an editor has done with an inbox item; `new` undoes it. */
export async function decide(
	store: Store,
	{ id, state }: Pick<InboxItem, 'id' | 'state'>,
	{ editor, at }: By
): Promise<void> {
	await decideItem(store.db, { id, state, author: editor.id, at });
}

async function tell(
	db: Handle,
	{ editor, at }: By,
	action: string,
	subjectId: string,
	before: unknown,
	after: unknown
): Promise<void> {
	await appendEvent(db, {
		subject: 'watch',
		subjectId,
		action,
		author: editor.id,
		at,
		before,
		after
	});
}
