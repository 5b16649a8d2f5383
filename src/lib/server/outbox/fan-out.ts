import { TELEGRAM_RECIPIENT, type Channel } from '$lib/domain/outbox/delivery';
import { changesStage, concerns } from '$lib/domain/outbox/notice';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Instant } from '$lib/domain/time';
import { insertDeliveries, type NewDelivery } from '$lib/server/storage/outbox/deliveries';
import { listFollowers } from '$lib/server/storage/outbox/followers';
import {
	findToldContent,
	listNewNotices,
	markFannedOut,
	type StoredNotice
} from '$lib/server/storage/outbox/notices';
import type { Handle, Store } from '$lib/server/storage/store';
import { listWebhooks } from '$lib/server/storage/outbox/webhooks';
import { nextDigestAt } from './digest';

interface FanOut {
	store: Store;
	record: TrackerRecord;
	/** The channels that this installation uses. */
	channels: readonly Channel[];
	now: Instant;
}

/** Writes the deliveries of every new notice, in one transaction with the mark that the notice is done. */
export async function fanOut({ store, record, channels, now }: FanOut): Promise<void> {
	for (const notice of await listNewNotices(store.reader, now)) {
		await store.db.transaction().execute(async (db) => {
			const contents = await contentsOf(db, notice);
			const stage = contents.some((content) =>
				changesStage(content, notice.slug, record.milestones)
			);
			if (!(await markFannedOut(db, notice.id, { at: now, changesStage: stage }))) return;
			const subject = {
				tracks: [...new Set(contents.flatMap(({ tracks }) => tracks))],
				changesStage: stage
			};
			const deliveries = [
				...(channels.includes('mail') ? await mailOf(db, notice, subject, now) : []),
				...(channels.includes('webhook') ? await webhooksOf(db, notice, now) : []),
				...(channels.includes('telegram') ? [telegramOf(notice, now)] : [])
			];
			await insertDeliveries(db, deliveries, now);
		});
	}
}

/** The tracks of the milestone now and, for a correction, before it, so that all affected followers get it. */
async function contentsOf(db: Handle, { slug, revision, kind }: StoredNotice) {
	const numbers = kind === 'corrected' ? [revision, revision - 1] : [revision];
	const found = await Promise.all(numbers.map((number) => findToldContent(db, slug, number)));
	return found.flatMap((content) => content ?? []);
}

async function mailOf(
	db: Handle,
	notice: StoredNotice,
	subject: Parameters<typeof concerns>[1],
	now: Instant
): Promise<NewDelivery[]> {
	const monday = nextDigestAt(now);
	return (await listFollowers(db))
		.filter(({ topic }) => concerns(topic, subject))
		.map(({ id, cadence }) => ({
			channel: 'mail',
			recipient: id,
			...(cadence === 'weekly'
				? { about: 'digest', aboutId: monday, dueAt: monday }
				: { about: 'notice', aboutId: notice.id, dueAt: now })
		}));
}

async function webhooksOf(db: Handle, notice: StoredNotice, now: Instant): Promise<NewDelivery[]> {
	return (await listWebhooks(db))
		.filter(({ switchedOffAt }) => switchedOffAt === null)
		.map(({ id }) => ({
			channel: 'webhook',
			recipient: id,
			about: 'notice',
			aboutId: notice.id,
			dueAt: now
		}));
}

function telegramOf(notice: StoredNotice, now: Instant): NewDelivery {
	return {
		channel: 'telegram',
		recipient: TELEGRAM_RECIPIENT,
		about: 'notice',
		aboutId: notice.id,
		dueAt: now
	};
}
