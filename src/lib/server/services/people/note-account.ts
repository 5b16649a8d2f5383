import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { appendEvent } from '$lib/server/storage/history/events';
import type { Store } from '$lib/server/storage/store';

/** Notes in the history what somebody changed in their account; the library has already saved the change. */
export async function noteAccount(
	store: Store,
	{ editor, action, at }: { editor: Editor; action: string; at: Instant }
): Promise<void> {
	const event = { subject: 'editor' as const, subjectId: editor.id, author: editor.id };
	await store.db
		.transaction()
		.execute((db) => appendEvent(db, { ...event, action, at, before: null, after: null }));
}
