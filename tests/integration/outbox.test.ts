import { describe, expect, it } from 'vitest';
import type { Channel, Delivery } from '$lib/domain/outbox/delivery';
import { MAX_ATTEMPTS } from '$lib/domain/outbox/attempts';
import { addMilliseconds, type Instant, instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { loadRecord } from '$lib/server/record/load';
import { startOutbox } from '$lib/server/outbox/runner';
import type { Outcome } from '$lib/server/outbox/outcome';
import { askToFollow, confirmFollowing, leave } from '$lib/server/services/followers/follow';
import { outboxOverview, tryAgain } from '$lib/server/services/followers/outbox-overview';
import { addWebhook, endWebhook } from '$lib/server/services/followers/webhooks';
import { claimDelivery, hasOutboxWork } from '$lib/server/storage/outbox/deliveries';
import { listFollowers } from '$lib/server/storage/outbox/followers';
import { isLeaseFree, takeLease } from '$lib/server/storage/leases';
import type { Store } from '$lib/server/storage/store';
import { announceOpening, AT, filledStore, follower, OPENED } from '$tests/support/followers';

const EDITOR = { id: 'editor-1' } as Editor;
const CHANNELS: Channel[] = ['mail', 'webhook', 'telegram'];

/** Lets a runner do everything due at `now`; @returns what it sent, in order. */
async function runAt(
	store: Store,
	now: Instant,
	answer: (delivery: Delivery) => Outcome = () => ({ kind: 'sent' }),
	channels = CHANNELS
): Promise<Delivery[]> {
	const holder = crypto.randomUUID();
	const sent: Delivery[] = [];
	const record = await loadRecord(store);
	const send = async (delivery: Delivery) => {
		sent.push(delivery);
		return answer(delivery);
	};
	const outbox = startOutbox({
		store,
		record: () => record,
		clock: { now: () => now },
		senders: Object.fromEntries(channels.map((channel) => [channel, { send }])),
		random: () => 1,
		holder,
		pollMs: 5
	});
	// Whether this runner still has work.
	const hasWork = async () =>
		(await isLeaseFree(store.reader, { name: 'outbox', holder }, now)) &&
		(await hasOutboxWork(store.reader, channels, now));
	do await new Promise((resolve) => setTimeout(resolve, 60));
	while (await hasWork());
	await outbox.close();
	return sent;
}

function later(minutes: number): Instant {
	return addMilliseconds(AT, minutes * 60_000);
}

describe('a notice', () => {
	it('goes once to everybody who follows its topic, on every channel', async () => {
		const store = await filledStore();
		const all = await follower(store, { email: 'all@example.org' });
		const readmission = await follower(store, { email: 'ra@example.org', topic: 'ra' });
		const stages = await follower(store, { email: 'stages@example.org', topic: 'stages' });
		const hook = await addWebhook(store, {
			url: 'https://hooks.example/x',
			editor: EDITOR,
			at: AT
		});
		await announceOpening(store);
		const sent = await runAt(store, AT);
		expect(sent.map(({ recipient }) => recipient).toSorted()).toEqual(
			[all, readmission, stages, hook, 'channel'].toSorted()
		);
		expect(await runAt(store, later(1))).toEqual([]);
	});

	it('about a statement does not go to those who follow only changes of stage', async () => {
		const store = await filledStore();
		await follower(store, { email: 'stages@example.org', topic: 'stages' });
		const record = await loadRecord(store);
		const statement = record.milestones.find(({ kind }) => kind === 'statement')!;
		await announceOpening(store, { slug: statement.slug });
		expect(await runAt(store, AT, undefined, ['mail'])).toEqual([]);
	});

	it('that is rolled back is never sent', async () => {
		const store = await filledStore();
		await follower(store, { email: 'all@example.org' });
		await expect(announceOpening(store, { slug: 'no-such-milestone' })).rejects.toThrow();
		expect(await runAt(store, AT)).toEqual([]);
	});

	it('does not pile up for channels that are not set up', async () => {
		const store = await filledStore();
		await follower(store, { email: 'all@example.org' });
		await announceOpening(store);
		await runAt(store, AT, undefined, []);
		expect(await runAt(store, later(1))).toEqual([]);
	});
});

describe('the digest', () => {
	it('comes on Monday at nine, once for all notices of the week', async () => {
		const store = await filledStore();
		const id = await follower(store, { email: 'weekly@example.org', cadence: 'weekly' });
		await announceOpening(store);
		await announceOpening(store, { kind: 'corrected' });
		const channels: Channel[] = ['mail'];
		expect(await runAt(store, AT, undefined, channels)).toEqual([]);
		expect(await runAt(store, instant('2026-11-30T03:59:00.000Z'), undefined, channels)).toEqual(
			[]
		);
		const sent = await runAt(store, instant('2026-11-30T04:00:00.000Z'), undefined, channels);
		expect(sent).toMatchObject([
			{ recipient: id, about: 'digest', aboutId: '2026-11-30T04:00:00.000Z' }
		]);
	});
});

describe('what fails', () => {
	it('is retried after ever longer waits, then waits for an editor', async () => {
		const store = await filledStore();
		await follower(store, { email: 'all@example.org' });
		await announceOpening(store);
		const refuse = (): Outcome => ({ kind: 'failed', problem: 'smtp 451' });
		const attempts: number[] = [];
		for (let day = 0; day < 4; day++) {
			for (let hour = 0; hour < 24; hour += 6) {
				const now = later((day * 24 + hour) * 60);
				attempts.push(...(await runAt(store, now, refuse, ['mail'])).map((one) => one.attempts));
			}
		}
		expect(attempts).toEqual(Array.from({ length: MAX_ATTEMPTS }, (_, index) => index + 1));
		const { dead } = await outboxOverview(store, 'ru');
		expect(dead).toMatchObject([{ channel: 'mail', problem: 'smtp 451', attempts: MAX_ATTEMPTS }]);
		expect(dead[0]?.title).toMatch(/[а-я]/u);
		expect(JSON.stringify(dead)).not.toContain('example.org');

		await tryAgain(store, { editor: EDITOR, at: later(9999) });
		expect(await runAt(store, later(9999), undefined, ['mail'])).toHaveLength(1);
		expect((await outboxOverview(store, 'en')).dead).toEqual([]);
	});

	it('permanently is not retried, and does not delay the others', async () => {
		const store = await filledStore();
		const gone = await follower(store, { email: 'gone@example.org' });
		await follower(store, { email: 'here@example.org' });
		await announceOpening(store);
		const refuse = ({ recipient }: Delivery): Outcome =>
			recipient === gone ? { kind: 'failed', problem: 'smtp 550', final: true } : { kind: 'sent' };
		expect(await runAt(store, AT, refuse, ['mail'])).toHaveLength(2);
		expect((await outboxOverview(store, 'en')).counts).toEqual([
			{ channel: 'mail', queued: 0, sent: 1, dead: 1 }
		]);
	});

	it('because the mail server is down is retried with one delivery, not with all', async () => {
		const store = await filledStore();
		for (const name of ['a', 'b', 'c']) await follower(store, { email: `${name}@example.org` });
		await announceOpening(store);
		const record = await loadRecord(store);
		let tried = 0;
		const outbox = startOutbox({
			store,
			record: () => record,
			clock: { now: () => AT },
			senders: {
				mail: {
					async send() {
						tried += 1;
						return { kind: 'failed', problem: 'esocket', unreachable: true };
					}
				}
			},
			random: () => 1,
			pollMs: 60_000
		});
		await expect.poll(() => tried).toBe(1);
		await outbox.close();
		expect(tried).toBe(1);
	});
});

describe('of two runners', () => {
	it('the second sends nothing while the lease of the first holds, and takes over what it left', async () => {
		const store = await filledStore();
		await follower(store, { email: 'all@example.org' });
		await announceOpening(store);
		await runAt(store, AT, () => ({ kind: 'failed', problem: 'smtp 451' }), ['mail']);
		const now = later(1);
		await takeLease(store.db, { name: 'outbox', holder: 'first' }, { now, until: later(2) });
		const claimed = await claimDelivery(store.db, 'mail', { holder: 'first', now });
		expect(await runAt(store, now, undefined, ['mail'])).toEqual([]);
		const taken = await runAt(store, later(2), undefined, ['mail']);
		expect(taken.map(({ id }) => id)).toEqual([claimed?.id]);
	});
});

describe('who follows', () => {
	const request = {
		email: 'Aya@example.org',
		language: 'kk',
		topic: 'everything',
		cadence: 'immediate'
	} as const;

	it('gets nothing but the question before confirming', async () => {
		const store = await filledStore();
		await askToFollow(store, request, AT);
		await announceOpening(store);
		expect(await runAt(store, AT, undefined, ['mail'])).toMatchObject([{ about: 'confirmation' }]);
	});

	it('is deleted after seven days without confirmation', async () => {
		const store = await filledStore();
		await askToFollow(store, request, AT);
		await runAt(store, later(7 * 24 * 60));
		expect(await store.reader.selectFrom('follower').select('id').execute()).toHaveLength(1);
		await runAt(store, later(7 * 24 * 60 + 61));
		expect(await store.reader.selectFrom('follower').select('id').execute()).toEqual([]);
	});

	it('and signs up again, in another spelling, changes the choice and stays one follower', async () => {
		const store = await filledStore();
		const id = await follower(store, { email: 'aya@example.org' });
		await askToFollow(store, { ...request, topic: 'stages' }, AT);
		const asked = await store.reader
			.selectFrom('follower')
			.select('id')
			.where('confirmed_at', 'is', null)
			.executeTakeFirstOrThrow();
		expect(await confirmFollowing(store, asked.id, AT)).toBe(true);
		expect(await listFollowers(store.reader)).toMatchObject([
			{ id, topic: 'stages', language: 'kk' }
		]);
		expect(await confirmFollowing(store, asked.id, AT)).toBe(false);
	});

	it('and unsubscribes is deleted at once, with all queued mail', async () => {
		const store = await filledStore();
		const id = await follower(store, { email: 'all@example.org', cadence: 'weekly' });
		await announceOpening(store);
		await runAt(store, AT, undefined, ['mail']);
		await leave(store, id);
		await leave(store, id);
		expect(await runAt(store, instant('2026-12-01T00:00:00.000Z'), undefined, ['mail'])).toEqual(
			[]
		);
		expect(await store.reader.selectFrom('follower').select('id').execute()).toEqual([]);
	});
});

describe('a webhook', () => {
	it('that is switched off gets nothing, not even what was queued', async () => {
		const store = await filledStore();
		const id = await addWebhook(store, { url: 'https://hooks.example/x', editor: EDITOR, at: AT });
		await announceOpening(store);
		await runAt(store, AT, () => ({ kind: 'failed', problem: 'http 500' }), ['webhook']);
		await endWebhook(store, { id, editor: EDITOR, at: AT });
		await announceOpening(store, { slug: OPENED, kind: 'corrected' });
		expect(await runAt(store, later(60), undefined, ['webhook'])).toEqual([]);
	});

	it('appears in the history with its host only', async () => {
		const store = await filledStore();
		await addWebhook(store, { url: 'https://hooks.example/secret', editor: EDITOR, at: AT });
		const events = await store.reader
			.selectFrom('event')
			.select('after')
			.where('subject', '=', 'webhook')
			.execute();
		expect(events).toEqual([{ after: '{"host":"hooks.example"}' }]);
	});
});
