import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { appendEvent } from '$lib/server/storage/events';
import type { Store } from '$lib/server/storage/store';

/** Notes what somebody has changed in their own account; what the library wrote is written already. */
export async function noteAccount(
	store: Store,
	{ editor, action, at }: { editor: Editor; action: string; at: Instant }
): Promise<void> {
	const event = { subject: 'editor' as const, subjectId: editor.id, author: editor.id };
	await store.db
		.transaction()
		.execute((db) => appendEvent(db, { ...event, action, at, before: null, after: null }));
}
