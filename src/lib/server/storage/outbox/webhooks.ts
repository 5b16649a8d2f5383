import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

/** An address that gets every notice. */
export interface Webhook {
	id: string;
	url: string;
	createdAt: Instant;
	switchedOffAt: Instant | null;
}

export async function insertWebhook(
	db: Handle,
	webhook: Omit<Webhook, 'switchedOffAt'>
): Promise<void> {
	await db
		.insertInto('webhook')
		.values({
			id: webhook.id,
			url: webhook.url,
			created_at: webhook.createdAt,
			switched_off_at: null
		})
		.execute();
}

/** All webhooks, including those switched off, the newest first. */
export async function listWebhooks(db: Handle): Promise<Webhook[]> {
	const rows = await db.selectFrom('webhook').selectAll().orderBy('id', 'desc').execute();
	return rows.map((row) => ({
		id: row.id,
		url: row.url,
		createdAt: row.created_at,
		switchedOffAt: row.switched_off_at
	}));
}

export async function findWebhook(db: Handle, id: string): Promise<Webhook | undefined> {
	return (await listWebhooks(db)).find((webhook) => webhook.id === id);
}

/** @returns false if it was already off, or is unknown */
export async function switchOffWebhook(db: Handle, id: string, at: Instant): Promise<boolean> {
	const result = await db
		.updateTable('webhook')
		.set({ switched_off_at: at })
		.where('id', '=', id)
		.where('switched_off_at', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
