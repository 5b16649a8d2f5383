import type { Instant } from '$lib/domain/time';
import { deleteDeliveriesTo, insertDeliveries } from '$lib/server/storage/deliveries';
import {
	confirmFollower,
	deleteByEmail,
	deleteFollower,
	findConfirmedByEmail,
	findFollower,
	insertFollower,
	updateFollowing,
	type Following
} from '$lib/server/storage/followers';
import { newId } from '$lib/server/storage/ids';
import type { Store } from '$lib/server/storage/store';

/** What a reader asks for on the page "Follow". */
export interface FollowRequest extends Following {
	email: string;
}

/**
 * Notes that somebody wants mail at an address, and queues the question whether they really do. It does the
 * same whether the address is known or not, so that nobody learns who follows.
 */
export async function askToFollow(
	store: Store,
	request: FollowRequest,
	at: Instant
): Promise<void> {
	const id = newId();
	await store.db.transaction().execute(async (db) => {
		await insertFollower(db, { id, ...request }, at);
		await insertDeliveries(
			db,
			[{ channel: 'mail', recipient: id, about: 'confirmation', aboutId: '', dueAt: at }],
			at
		);
	});
}

/**
 * The reader of the mailbox says yes. Who follows already gets the new choice, and keeps their id: links to
 * leave in earlier mails go on working.
 * @returns false where the question is unknown: answered, older than seven days, or left
 */
export async function confirmFollowing(store: Store, id: string, at: Instant): Promise<boolean> {
	return store.db.transaction().execute(async (db) => {
		const asking = await findFollower(db, id);
		if (!asking || asking.confirmedAt) return asking !== undefined;
		const known = await findConfirmedByEmail(db, asking.email);
		if (!known) {
			await confirmFollower(db, id, at);
			return true;
		}
		await updateFollowing(db, known.id, asking);
		await deleteFollower(db, id);
		return true;
	});
}

/** Whether the question behind a link can still be answered with yes. */
export async function isFollowingOpen(store: Store, id: string): Promise<boolean> {
	return (await findFollower(store.reader, id)) !== undefined;
}

/**
 * The reader leaves: the address and the mail that waits for it are gone at once, questions not yet answered
 * too. A second time it changes nothing.
 */
export async function leave(store: Store, id: string): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const leaving = await findFollower(db, id);
		if (leaving) await deleteByEmail(db, leaving.email);
		await deleteDeliveriesTo(db, id);
	});
}
