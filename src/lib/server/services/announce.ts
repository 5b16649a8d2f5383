import type { Notice } from '$lib/domain/outbox/notice';
import { newId } from '$lib/server/storage/ids';
import { insertNotice } from '$lib/server/storage/notices';
import type { Handle } from '$lib/server/storage/store';

/** What subscribers are to be told; the revision must be written already. */
export type Announcement = Omit<Notice, 'id'>;

/**
 * Tells subscribers of a change: by mail, webhook and Telegram, once each. To be called in the transaction of
 * the change, with its handle: what is rolled back is told to nobody, what is committed is not forgotten.
 */
export async function announce(db: Handle, announcement: Announcement): Promise<void> {
	await insertNotice(db, { id: newId(), ...announcement });
}
