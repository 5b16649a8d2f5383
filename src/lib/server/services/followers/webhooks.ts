import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { deleteDeliveriesTo, insertDeliveries } from '$lib/server/storage/outbox/deliveries';
import { appendEvent } from '$lib/server/storage/history/events';
import { newId } from '$lib/server/storage/ids';
import type { Store } from '$lib/server/storage/store';
import {
	findWebhook,
	insertWebhook,
	listWebhooks,
	switchOffWebhook,
	type Webhook
} from '$lib/server/storage/outbox/webhooks';

interface Act {
	editor: Editor;
	at: Instant;
}

/** All webhooks, including those switched off, the newest first. */
export async function listedWebhooks(store: Store): Promise<Webhook[]> {
	return listWebhooks(store.reader);
}

/** Adds an address that gets every notice from now on. @returns its id */
export async function addWebhook(
	store: Store,
	{ url, editor, at }: Act & { url: string }
): Promise<string> {
	const id = newId();
	await store.db.transaction().execute(async (db) => {
		await insertWebhook(db, { id, url, createdAt: at });
		await appendEvent(db, {
			subject: 'webhook',
			subjectId: id,
			action: 'added',
			author: editor.id,
			at,
			before: null,
			// Only the host, because paths of such addresses are often secret.
			after: { host: new URL(url).host }
		});
	});
	return id;
}

/** Switches a webhook off; what was queued for it is not sent. */
export async function endWebhook(
	store: Store,
	{ id, editor, at }: Act & { id: string }
): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		if (!(await switchOffWebhook(db, id, at))) return;
		await deleteDeliveriesTo(db, id);
		await appendEvent(db, {
			subject: 'webhook',
			subjectId: id,
			action: 'switched-off',
			author: editor.id,
			at,
			before: null,
			after: null
		});
	});
}

/** Queues a test message. @returns false for an unknown webhook */
export async function testWebhook(
	store: Store,
	{ id, at }: Act & { id: string }
): Promise<boolean> {
	return store.db.transaction().execute(async (db) => {
		const webhook = await findWebhook(db, id);
		if (!webhook || webhook.switchedOffAt) return false;
		const test = { channel: 'webhook', recipient: id, about: 'test', aboutId: newId() } as const;
		await insertDeliveries(db, [{ ...test, dueAt: at }], at);
		return true;
	});
}
