import type { About, Channel, Delivery } from '$lib/domain/outbox/delivery';
import type { Instant } from '$lib/domain/time';
import { newId } from '$lib/server/storage/ids';
import type { DeliveryTable } from '$lib/server/storage/schema/outbox';
import type { Handle } from '$lib/server/storage/store';
import { listNewNotices } from './notices';

export type NewDelivery = Pick<Delivery, 'channel' | 'recipient' | 'about' | 'aboutId'> & {
	/** The ISO instant before which it is not sent. */
	dueAt: Instant;
};

/** Rows in one statement, because engines limit the number of parameters. */
const ROWS = 50;

/** Queues deliveries; an existing one (same recipient, same content) stays as it is. */
export async function insertDeliveries(
	db: Handle,
	deliveries: readonly NewDelivery[],
	at: Instant
): Promise<void> {
	for (let start = 0; start < deliveries.length; start += ROWS) {
		const rows = deliveries.slice(start, start + ROWS).map((delivery) => ({
			id: newId(),
			channel: delivery.channel,
			recipient: delivery.recipient,
			about: delivery.about,
			about_id: delivery.aboutId,
			state: 'queued',
			attempts: 0,
			next_at: delivery.dueAt,
			holder: null,
			problem: null,
			changed_at: at
		}));
		await db
			.insertInto('delivery')
			.values(rows)
			.onConflict((conflict) =>
				conflict.columns(['channel', 'recipient', 'about', 'about_id']).doNothing()
			)
			.execute();
	}
}

/** Whether a runner has work: a notice to fan out, a delivery due, or one left behind by a crash. */
export async function hasOutboxWork(
	db: Handle,
	channels: readonly Channel[],
	now: Instant
): Promise<boolean> {
	if ((await listNewNotices(db, now)).length > 0) return true;
	if (channels.length === 0) return false;
	const row = await db
		.selectFrom('delivery')
		.select('id')
		.where('channel', 'in', channels)
		.where((where) =>
			where.or([
				where('state', '=', 'sending'),
				where.and([where('state', '=', 'queued'), where('next_at', '<=', now)])
			])
		)
		.executeTakeFirst();
	return row !== undefined;
}

/** Marks the next due delivery of a channel as being sent by `holder`; `undefined` if none is due. */
export async function claimDelivery(
	db: Handle,
	channel: Channel,
	{ holder, now }: { holder: string; now: Instant }
): Promise<Delivery | undefined> {
	const row = await db
		.selectFrom('delivery')
		.selectAll()
		.where('state', '=', 'queued')
		.where('channel', '=', channel)
		.where('next_at', '<=', now)
		.orderBy('next_at')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	if (!row) return undefined;
	const attempts = row.attempts + 1;
	await db
		.updateTable('delivery')
		.set({ state: 'sending', holder, attempts, changed_at: now })
		.where('id', '=', row.id)
		.execute();
	return toDelivery({ ...row, attempts });
}

/** Queues again what a dead runner was sending. Only the holder of the lease may call it. */
export async function releaseStranded(db: Handle): Promise<void> {
	await db
		.updateTable('delivery')
		.set({ state: 'queued', holder: null })
		.where('state', '=', 'sending')
		.execute();
}

/** Marks it as sent, because the receiver has acknowledged it, even if another runner has taken it over since. */
export async function markSent(db: Handle, id: string, at: Instant): Promise<void> {
	await db
		.updateTable('delivery')
		.set({ state: 'sent', holder: null, problem: null, changed_at: at })
		.where('id', '=', id)
		.execute();
}

/** @param failure without `nextAt` it becomes a dead letter */
export async function markFailed(
	db: Handle,
	id: string,
	failure: { holder: string; problem: string; nextAt?: Instant | undefined; at: Instant }
): Promise<void> {
	const { holder, problem, nextAt, at } = failure;
	await db
		.updateTable('delivery')
		.set({
			holder: null,
			problem,
			changed_at: at,
			...(nextAt === undefined ? { state: 'dead' } : { state: 'queued', next_at: nextAt })
		})
		.where('id', '=', id)
		.where('holder', '=', holder)
		.execute();
}

/** Removes a delivery whose recipient no longer exists or that has no content. */
export async function deleteDelivery(db: Handle, id: string): Promise<void> {
	await db.deleteFrom('delivery').where('id', '=', id).execute();
}

/** Removes all deliveries for somebody who has unsubscribed. */
export async function deleteDeliveriesTo(db: Handle, recipient: string): Promise<void> {
	await db.deleteFrom('delivery').where('recipient', '=', recipient).execute();
}

/** Deletes what was sent before the instant `before`. */
export async function deleteSentDeliveries(db: Handle, before: Instant): Promise<void> {
	await db
		.deleteFrom('delivery')
		.where('state', '=', 'sent')
		.where('changed_at', '<', before)
		.execute();
}

/** The row as a delivery. */
export function toDelivery(row: DeliveryTable): Delivery {
	return {
		id: row.id,
		channel: row.channel as Channel,
		recipient: row.recipient,
		about: row.about as About,
		aboutId: row.about_id,
		attempts: row.attempts
	};
}
