import { expect, it, onTestFinished } from 'vitest';
import { LANGUAGES, type Language } from '$lib/domain/language';
import type { Channel, Delivery } from '$lib/domain/outbox/delivery';
import type { Editor } from '$lib/server/auth/editor';
import { createTokens } from '$lib/server/auth/tokens';
import { nextDigestAt } from '$lib/server/outbox/digest';
import { sendersOf } from '$lib/server/outbox/senders';
import { loadRecord } from '$lib/server/record/load';
import { addWebhook } from '$lib/server/services/followers/webhooks';
import { listEditions, putEdition } from '$lib/server/storage/milestones/editions';
import { newId } from '$lib/server/storage/ids';
import { insertNotice, markFannedOut } from '$lib/server/storage/outbox/notices';
import type { Store } from '$lib/server/storage/store';
import { AT, filledStore, follower, noticeOf, OPENED } from '$tests/support/followers';
import { startMailServer } from '$tests/support/mail-server';
import { startReceiver } from '$tests/support/receiver';

/*
 * A milestone is corrected and then retracted, before the correction is announced. The tests read what the
 * recipients get.
 */

/** A word in all texts of the milestone. */
const CANARY = 'Zyzzyva';
const REASON = { en: 'There was no round.', ru: 'Раунда не было.', kk: 'Раунд болған жоқ.' };

/** @returns the ids of the two notices */
async function retracted(store: Store): Promise<{ correction: string; retraction: string }> {
	const correction = await noticeOf(store, CANARY, CANARY);
	const newest = (await listEditions(store.db, [OPENED])).at(-1)!;
	await putEdition(store.db, { ...newest, id: newId(), kind: 'retraction', note: REASON });
	const retraction = newId();
	const told = { slug: OPENED, revision: newest.number, kind: 'retracted', at: AT } as const;
	await insertNotice(store.db, { id: retraction, ...told, changeNote: REASON });
	return { correction, retraction };
}

async function channels() {
	const store = await filledStore();
	const [mails, posts] = [await startMailServer(), await startReceiver()];
	onTestFinished(() => mails.close());
	// The old record, because a sender must not depend on when the record is reloaded.
	const record = await loadRecord(store);
	const senders = sendersOf({
		...{ store, record: () => record, clock: { now: () => AT } },
		...{ tokens: createTokens('the key of this test'), origin: 'https://tracker.example' },
		mail: { smtpUrl: mails.url, from: 'news@tracker.example' },
		telegram: { token: '1:A', channel: '@talks', language: 'kk', api: posts.url },
		deliver: fetch
	});
	onTestFinished(() => senders.mail?.close?.());
	const send = (channel: Channel, recipient: string, rest: Pick<Delivery, 'about' | 'aboutId'>) =>
		senders[channel]!.send({ id: newId(), channel, recipient, attempts: 1, ...rest });
	return { store, mails, posts, send };
}

const reader = (store: Store, language: Language, cadence: 'immediate' | 'weekly' = 'immediate') =>
	follower(store, { email: `${language}@example.org`, language, cadence });

it('is sent by email without the retracted text', async () => {
	const { store, mails, send } = await channels();
	const { retraction } = await retracted(store);
	for (const language of LANGUAGES) {
		const about = { about: 'notice', aboutId: retraction } as const;
		expect(await send('mail', await reader(store, language), about)).toEqual({ kind: 'sent' });
	}
	const arrived = await mails.arrived(LANGUAGES.length);
	expect(arrived.map(({ parsed }) => parsed.subject)).toEqual([
		'Retracted from the record: a milestone of the record (2 December 2025)',
		'Отозвано из хронологии: событие хронологии (2 декабря 2025 года)',
		'Хронологиядан қайтарып алынды: хронологиядағы оқиға (2025 жылғы 2 желтоқсан)'
	]);
	for (const [index, { parsed }] of arrived.entries()) {
		const language = LANGUAGES[index]!;
		for (const text of [parsed.text, String(parsed.html)]) {
			expect(text).toContain(REASON[language]);
			expect(text).toContain(`https://tracker.example/${language}/milestones/${OPENED}`);
			expect(text).not.toContain(CANARY);
			expect(text!.match(/https?:\/\/(?!tracker\.example)/gu)).toBeNull();
		}
	}
});

it('is posted to webhooks and Telegram without the retracted text', async () => {
	const { store, posts, send } = await channels();
	const editor = { id: 'editor-1' } as Editor;
	const webhook = await addWebhook(store, { url: posts.url, editor, at: AT });
	const about = { about: 'notice', aboutId: (await retracted(store)).retraction } as const;
	expect(await send('webhook', webhook, about)).toEqual({ kind: 'sent' });
	expect(await send('telegram', 'channel', about)).toEqual({ kind: 'sent' });
	const [hook, post] = posts.requests.map(({ body }) => JSON.parse(body));
	expect(hook).toEqual({
		type: 'milestone.retracted',
		timestamp: AT,
		data: {
			milestone: OPENED,
			revision: 2,
			date: expect.anything(),
			stage: 'negotiation',
			tracks: ['vfa', 'ra'],
			changeNote: REASON,
			sources: [],
			urls: expect.objectContaining({
				kk: `https://tracker.example/kk/milestones/${OPENED}`
			})
		}
	});
	expect(post.text).toContain('Хронологиядан қайтарып алынды');
	expect(post.text).toContain(REASON.kk);
	expect(post.text).not.toContain(CANARY);
});

it('is not announced if the milestone never was', async () => {
	const { store, mails, posts, send } = await channels();
	const editor = { id: 'editor-1' } as Editor;
	const webhook = await addWebhook(store, { url: posts.url, editor, at: AT });
	const { correction, retraction } = await retracted(store);
	const about = { about: 'notice', aboutId: correction } as const;
	expect(await send('mail', await reader(store, 'en'), about)).toEqual({ kind: 'void' });
	expect(await send('webhook', webhook, about)).toEqual({ kind: 'void' });
	expect(await send('telegram', 'channel', about)).toEqual({ kind: 'void' });

	for (const id of [correction, retraction])
		await markFannedOut(store.db, id, { at: AT, changesStage: true });
	const week = { about: 'digest', aboutId: nextDigestAt(AT) } as const;
	expect(await send('mail', await reader(store, 'ru', 'weekly'), week)).toEqual({ kind: 'sent' });
	const [digest] = await mails.arrived(1);
	expect(digest!.parsed.text).toContain(REASON.ru);
	expect(digest!.raw).not.toContain(CANARY);
	expect(posts.requests).toEqual([]);
});
