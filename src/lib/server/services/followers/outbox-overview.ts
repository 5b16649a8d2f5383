import { textIn, type Language } from '$lib/domain/language';
import type { Channel, DeliveryState } from '$lib/domain/outbox/delivery';
import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import {
	countDeliveries,
	listDeadLetters,
	reviveDeadLetters,
	type DeadLetter
} from '$lib/server/storage/outbox/dead-letters';
import { findNotice, findToldContent } from '$lib/server/storage/outbox/notices';
import type { Handle, Store } from '$lib/server/storage/store';
import { listWebhooks } from '$lib/server/storage/outbox/webhooks';

/** How many dead letters are shown; the rest follow when these are dealt with. */
const SHOWN = 100;

/** A dead letter as an editor sees it, without any information about the reader. */
export interface DeadLetterView extends Pick<DeadLetter, 'id' | 'channel' | 'about' | 'attempts'> {
	problem: string;
	at: Instant;
	/** Title of the milestone it is about; null if none. */
	title: string | null;
	/** Host of the webhook; null for the other channels. */
	host: string | null;
}

export interface OutboxOverview {
	counts: { channel: Channel; queued: number; sent: number; dead: number }[];
	dead: DeadLetterView[];
}

/** What was sent, what is waiting, and what has failed for good. */
export async function outboxOverview(store: Store, language: Language): Promise<OutboxOverview> {
	const db = store.reader;
	const counted = await countDeliveries(db);
	const count = (channel: Channel, ...states: DeliveryState[]) =>
		counted
			.filter((row) => row.channel === channel && states.includes(row.state))
			.reduce((sum, row) => sum + row.count, 0);
	const channels = [...new Set(counted.map(({ channel }) => channel))];
	const hosts = new Map((await listWebhooks(db)).map(({ id, url }) => [id, new URL(url).host]));
	const dead: DeadLetterView[] = [];
	for (const { recipient, aboutId, ...letter } of await listDeadLetters(db, SHOWN)) {
		const title = letter.about === 'notice' ? await titleOf(db, aboutId, language) : null;
		dead.push({ ...letter, title, host: hosts.get(recipient) ?? null });
	}
	return {
		counts: channels.map((channel) => ({
			channel,
			queued: count(channel, 'queued', 'sending'),
			sent: count(channel, 'sent'),
			dead: count(channel, 'dead')
		})),
		dead
	};
}

async function titleOf(db: Handle, notice: string, language: Language): Promise<string | null> {
	const told = await findNotice(db, notice);
	const content = told && (await findToldContent(db, told.slug, told.revision));
	return (content && textIn(content.title, language)?.text) ?? null;
}

/** Queues dead letters again with a full set of attempts: one, or all of them. */
export async function tryAgain(
	store: Store,
	{ id, at }: { editor: Editor; id?: string | undefined; at: Instant }
): Promise<void> {
	await reviveDeadLetters(store.db, { id, at });
}
