import type { Notice } from '$lib/domain/outbox/notice';
import { newId } from '$lib/server/storage/ids';
import { insertNotice } from '$lib/server/storage/outbox/notices';
import type { Handle } from '$lib/server/storage/store';

/** What to announce; the revision must already be written. */
export type Announcement = Omit<Notice, 'id'>;

/**
 * Announces a change by email, webhook and Telegram, once each. Call it in the transaction of the change, with its
 * handle, so that a change is announced exactly if it is committed.
 */
export async function announce(db: Handle, announcement: Announcement): Promise<void> {
	await insertNotice(db, { id: newId(), ...announcement });
}
