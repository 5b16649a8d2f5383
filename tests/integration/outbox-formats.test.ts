import { Webhook } from 'standardwebhooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Language } from '$lib/domain/language';
import { fromMilliseconds } from '$lib/domain/time';
import { createTokens } from '$lib/server/auth/tokens';
import { createMailSender } from '$lib/server/outbox/mail';
import { createTelegramSender } from '$lib/server/outbox/telegram';
import { createWebhookSender } from '$lib/server/outbox/webhook';
import { loadRecord } from '$lib/server/record/load';
import { addWebhook } from '$lib/server/services/followers/webhooks';
import type { Editor } from '$lib/server/auth/editor';
import { newId } from '$lib/server/storage/ids';
import { AT, filledStore, follower, noticeOf, OPENED } from '$tests/support/followers';
import { startMailServer } from '$tests/support/mail-server';
import { startReceiver } from '$tests/support/receiver';

/** Texts that a malicious or careless editor or file could contain. */
const HOSTILE = `]]> a\r\nBcc: all@example.org\r\n\r\n=1+1 \u2028 <b>&"x" \u202Eabc ${'😀'.repeat(200)}`;
const TOKEN = '1234567:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const ORIGIN = 'https://tracker.example';
const tokens = createTokens('the key of this test');

async function mailed(language: Language, title: string, note: string) {
	const store = await filledStore();
	const server = await startMailServer();
	onTestFinished(() => server.close());
	const record = await loadRecord(store);
	const sender = createMailSender({
		store,
		record: () => record,
		tokens,
		origin: ORIGIN,
		smtpUrl: server.url,
		from: 'Визовые переговоры <news@tracker.example>'
	});
	const recipient = await follower(store, { email: 'reader@example.org', language });
	const aboutId = await noticeOf(store, title, note);
	const about = 'notice' as const;
	const delivery = {
		id: newId(),
		channel: 'mail',
		recipient,
		about,
		aboutId,
		attempts: 1
	} as const;
	expect(await sender.send(delivery)).toEqual({ kind: 'sent' });
	const [mail] = await server.arrived(1);
	return { ...mail!, recipient, delivery };
}

describe('a mail', () => {
	it.each([
		['en', 'Corrected in the record: Үшінші раунд'],
		['ru', 'Исправлено в хронологии: Үшінші раунд'],
		['kk', 'Хронологияда түзетілді: Үшінші раунд']
	] as const)('speaks %s, in the subject too', async (language, subject) => {
		const { parsed, raw } = await mailed(language, 'Үшінші раунд', 'Күні нақтыланды.');
		expect(parsed.subject).toBe(subject);
		// Headers are sent as ASCII, whatever they contain.
		expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).toMatch(/^[\x20-\x7E\r\n\t]*$/u);
		expect(parsed.from?.value).toEqual([
			{ name: 'Визовые переговоры', address: 'news@tracker.example' }
		]);
		expect(parsed.text).toContain('Күні нақтыланды.');
		expect(parsed.text).toContain(`${ORIGIN}/${language}/milestones/${OPENED}`);
		expect(parsed.html).toContain(`<html lang="${language}">`);
	});

	it('has a one-click unsubscribe, and no other link with personal data', async () => {
		const { parsed, raw, recipient, delivery } = await mailed('en', 'Title', 'Note');
		const leave = tokens.sign('leave', recipient);
		expect(raw).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
		expect(parsed.headers.get('list')).toMatchObject({
			unsubscribe: { url: `${ORIGIN}/unsubscribe?token=${leave}` }
		});
		expect(parsed.messageId).toBe(`<${delivery.id}@tracker.example>`);
		const links = [...String(parsed.html).matchAll(/href="([^"]+)"/gu)].map(([, href]) => href!);
		const own = links.filter((href) => href.startsWith(ORIGIN));
		expect(own).toEqual([
			`${ORIGIN}/en/milestones/${OPENED}`,
			`${ORIGIN}/en/follow/leave?token=${leave}`
		]);
		expect(String(parsed.html)).not.toMatch(/<img|src=/iu);
	});

	it('shows hostile text as plain text', async () => {
		const { parsed, raw, to } = await mailed('en', HOSTILE, HOSTILE);
		expect(to).toBe('reader@example.org');
		expect(parsed.headers.has('bcc')).toBe(false);
		expect(parsed.subject).toContain('<b>&"x"');
		expect(parsed.subject).toContain('😀'.repeat(200));
		expect(parsed.subject).not.toMatch(/[\r\n]/u);
		expect(parsed.text).toContain('<b>&"x"');
		expect(parsed.html).toContain('&lt;b&gt;&amp;&quot;x&quot;');
		expect(parsed.html).not.toContain('<b>');
		expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
	});
});

describe('a webhook', () => {
	it('is signed as Standard Webhooks says, and parses whatever the text', async () => {
		const store = await filledStore();
		const record = await loadRecord(store);
		const { url, requests } = await startReceiver();
		const webhook = await addWebhook(store, { url, editor: { id: 'editor-1' } as Editor, at: AT });
		const sender = createWebhookSender({
			store,
			record: () => record,
			clock: { now: () => fromMilliseconds(Date.now()) },
			tokens,
			origin: ORIGIN,
			deliver: fetch
		});
		const aboutId = await noticeOf(store, HOSTILE, HOSTILE);
		const delivery = { id: newId(), channel: 'webhook', recipient: webhook } as const;
		expect(await sender.send({ ...delivery, about: 'notice', aboutId, attempts: 1 })).toEqual({
			kind: 'sent'
		});
		const [request] = requests;
		const verified = new Webhook(tokens.webhookSecret(webhook)).verify(
			request!.body,
			request!.headers
		);
		expect(verified).toMatchObject({
			type: 'milestone.corrected',
			data: { milestone: OPENED, revision: 2, title: { en: HOSTILE }, changeNote: { kk: HOSTILE } }
		});
		expect(request!.headers['webhook-id']).toBe(delivery.id);
	});

	it.each([
		[500, { kind: 'failed', problem: 'http 500', final: false }],
		[302, { kind: 'failed', problem: 'http 302', final: false }],
		[410, { kind: 'failed', problem: 'http 410', final: true }]
	])('answered %i is not delivered', async (status, outcome) => {
		const store = await filledStore();
		const record = await loadRecord(store);
		const { url } = await startReceiver(status);
		const recipient = await addWebhook(store, { url, editor: { id: 'e' } as Editor, at: AT });
		const clock = { now: () => AT };
		const options = { store, record: () => record, clock, tokens, origin: ORIGIN };
		const sender = createWebhookSender({ ...options, deliver: fetch });
		const test = { id: newId(), channel: 'webhook', recipient, about: 'test' } as const;
		expect(await sender.send({ ...test, aboutId: newId(), attempts: 1 })).toEqual(outcome);
	});

	it('with a refused address fails with a code that does not contain the address', async () => {
		const store = await filledStore();
		const record = await loadRecord(store);
		const url = 'http://hooks.example/secret';
		const recipient = await addWebhook(store, { url, editor: { id: 'e' } as Editor, at: AT });
		const sender = createWebhookSender({
			store,
			record: () => record,
			clock: { now: () => AT },
			tokens,
			origin: ORIGIN,
			deliver: (address) => Promise.reject(new Error(`${address} is an address of our own network`))
		});
		const test = { id: newId(), channel: 'webhook', recipient, about: 'test' } as const;
		const outcome = await sender.send({ ...test, aboutId: newId(), attempts: 1 });
		expect(outcome).toEqual({ kind: 'failed', problem: 'error' });
	});
});

describe('a post to Telegram', () => {
	async function posted(title: string, note: string, status?: number, answer?: object) {
		const store = await filledStore();
		const record = await loadRecord(store);
		const { url, requests } = await startReceiver(status, answer);
		const sender = createTelegramSender({
			store,
			record: () => record,
			origin: ORIGIN,
			token: TOKEN,
			channel: '@visa_talks',
			language: 'ru',
			api: url,
			deliver: fetch
		});
		const aboutId = await noticeOf(store, title, note);
		const post = { id: newId(), channel: 'telegram', recipient: 'channel' } as const;
		const outcome = await sender.send({ ...post, about: 'notice', aboutId, attempts: 1 });
		const [request] = requests;
		return { outcome, path: request!.path, body: JSON.parse(request!.body) as { text: string } };
	}

	it('has title, date, link, reason and source, in the language of the channel', async () => {
		const { outcome, path, body } = await posted('Переговоры открыты', 'Уточнена дата.');
		expect(outcome).toEqual({ kind: 'sent' });
		expect(path).toBe(`/bot${TOKEN}/sendMessage`);
		expect(body).toMatchObject({ chat_id: '@visa_talks', parse_mode: 'HTML' });
		expect(body.text).toContain('Исправлено в хронологии');
		expect(body.text).toContain(
			`<a href="${ORIGIN}/ru/milestones/${OPENED}">Переговоры открыты</a>`
		);
		expect(body.text).toContain('2 декабря 2025 года');
		expect(body.text).toContain('Уточнена дата.');
		expect(body.text.match(/<a /gu)!.length).toBeGreaterThan(1);
	});

	it('shows hostile text as plain text, and no more than fits', async () => {
		const { body } = await posted(HOSTILE, HOSTILE.repeat(20));
		expect(body.text).toContain('&lt;b&gt;&amp;&quot;x&quot;');
		expect(body.text.replace(/<\/?(?:a|b)(?: href="[^"<>]*")?>/gu, '')).not.toMatch(/[<>]/u);
		expect(body.text.length).toBeLessThanOrEqual(4096);
	});

	it('waits as long as Telegram asks', async () => {
		const { outcome } = await posted('Title', '', 429, { parameters: { retry_after: 77 } });
		expect(outcome).toEqual({ kind: 'failed', problem: 'http 429', waitMs: 77_000 });
	});
});
