import type { Channel, Delivery, DeliveryState } from '$lib/domain/outbox/delivery';
import type { Instant } from '$lib/domain/time';
import { toDelivery } from './deliveries';
import type { Handle } from '$lib/server/storage/store';

export interface DeadLetter extends Delivery {
	problem: string;
	at: Instant;
}

/** Deliveries that have failed for good, the latest first. */
export async function listDeadLetters(db: Handle, limit: number): Promise<DeadLetter[]> {
	const rows = await db
		.selectFrom('delivery')
		.selectAll()
		.where('state', '=', 'dead')
		.orderBy('changed_at', 'desc')
		.orderBy('id')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		...toDelivery(row),
		problem: row.problem ?? '',
		at: row.changed_at
	}));
}

/** Queues one dead letter again, or all of them. */
export async function reviveDeadLetters(
	db: Handle,
	{ id, at }: { id?: string | undefined; at: Instant }
): Promise<void> {
	await db
		.updateTable('delivery')
		.set({ state: 'queued', attempts: 0, next_at: at })
		.where('state', '=', 'dead')
		.$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
		.execute();
}

/** How many deliveries of each channel are in each state. */
export async function countDeliveries(
	db: Handle
): Promise<{ channel: Channel; state: DeliveryState; count: number }[]> {
	const rows = await db
		.selectFrom('delivery')
		.select(({ fn }) => ['channel', 'state', fn.countAll<number>().as('count')])
		.groupBy(['channel', 'state'])
		.orderBy('channel')
		.orderBy('state')
		.execute();
	return rows.map(({ channel, state, count }) => ({
		channel: channel as Channel,
		state: state as DeliveryState,
		count: Number(count)
	}));
}
