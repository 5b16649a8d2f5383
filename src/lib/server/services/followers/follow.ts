import type { Instant } from '$lib/domain/time';
import { deleteDeliveriesTo, insertDeliveries } from '$lib/server/storage/outbox/deliveries';
import {
	confirmFollower,
	deleteByEmail,
	deleteFollower,
	findConfirmedByEmail,
	findFollower,
	insertFollower,
	updateFollowing,
	type Following
} from '$lib/server/storage/outbox/followers';
import { newId } from '$lib/server/storage/ids';
import type { Store } from '$lib/server/storage/store';

/** A reader's request on the page "Follow". */
export interface FollowRequest extends Following {
	email: string;
}

/**
 * Notes that somebody wants email at an address, and queues a confirmation email. It does the same whether
 * the address is known or not, so that nobody learns who follows.
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
 * Confirms a request. An existing follower gets the new choice and keeps their id, so that unsubscribe links in
 * earlier emails still work.
 * @returns false if the request is unknown: already answered, older than seven days, or unsubscribed
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

/** Whether the request behind a link can still be confirmed. */
export async function isFollowingOpen(store: Store, id: string): Promise<boolean> {
	return (await findFollower(store.reader, id)) !== undefined;
}

/**
 * Unsubscribes a reader: deletes the address, its queued emails and unanswered requests at once. A second call
 * changes nothing.
 */
export async function leave(store: Store, id: string): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const leaving = await findFollower(db, id);
		if (leaving) await deleteByEmail(db, leaving.email);
		await deleteDeliveriesTo(db, id);
	});
}
