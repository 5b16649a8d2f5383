import { readFileSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announce } from '$lib/server/services/publication/announce';
import { openStore } from '$lib/server/storage/open-store';
import { onPostgres } from '$tests/support/database';
import { AT, OPENED } from '$tests/support/followers';
import { startMailServer, type MailServer } from '$tests/support/mail-server';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** An address that is nowhere else in the database. */
const EMAIL = 'aigerim.follows@example.org';

let mail: MailServer;
let tracker: RunningTracker;
beforeAll(async () => {
	mail = await startMailServer();
	tracker = await startTracker({ SMTP_URL: mail.url, MAIL_FROM: 'Visa talks <news@example.org>' });
});
afterAll(async () => {
	await tracker.stop();
	await mail.close();
});

/** Sends a form like a browser; with `null` there is no origin, as from a program. */
function post(path: string, fields: Record<string, string>, origin: string | null = tracker.url) {
	return fetch(path.startsWith('http') ? path : tracker.url + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { accept: 'text/html', ...(origin === null ? {} : { origin }) },
		body: new URLSearchParams(fields)
	});
}

function ask(changes: Record<string, string> = {}) {
	const choice = { email: EMAIL, language: 'kk', topic: 'everything', cadence: 'immediate' };
	return post('/en/follow', { ...choice, ...changes });
}

/** The first link to the tracker in a mail. */
function linkIn(text: string | undefined): string {
	return /http\S+\?token=\S+/u.exec(text ?? '')![0];
}

/** All bytes of the database, including the write-ahead log. */
function databaseBytes(): string {
	const path = tracker.databaseUrl.slice('file:'.length);
	return [path, `${path}-wal`].map((file) => readFileSync(file, 'latin1')).join('');
}

describe('following by mail', () => {
	it('begins with a question, and opening its link does not confirm', async () => {
		const asked = await ask();
		expect([asked.status, asked.headers.get('location')]).toEqual([303, '/en/follow?asked']);
		const [question] = await mail.arrived(1);
		expect(question!.to).toBe(EMAIL);
		expect(question!.parsed.subject).toBe(
			'ЕО мен Қазақстанның виза келіссөзі туралы хат алғыңыз келе ме?'
		);
		const link = linkIn(question!.parsed.text);
		for (let time = 0; time < 2; time++) {
			const page = await fetch(link);
			expect(await page.text()).toContain('Иә, жіберіңіз');
			expect(page.headers.get('cache-control')).toBe('private, no-store');
		}
		await tell();
		expect(mail.mails).toHaveLength(1);

		const confirmed = await post(link, {});
		expect(confirmed.headers.get('location')).toBe('/kk/follow/confirm?done');
	});

	it('delivers an editor’s announcement at once', async () => {
		await tell();
		const [, news] = await mail.arrived(2);
		expect(news!.to).toBe(EMAIL);
		expect(news!.parsed.subject).toMatch(/^Хронологияға енгізілді: /u);
	});

	it('answers the same for a known address as for an unknown one', async () => {
		const answers = await Promise.all([ask(), ask({ email: 'nobody@example.org' })]);
		expect(answers.map(({ status }) => status)).toEqual([303, 303]);
		expect(answers[0].headers.get('location')).toBe(answers[1].headers.get('location'));
		await mail.arrived(4);
	});

	it('shows problems beside the field and loses nothing typed', async () => {
		const response = await ask({ email: 'no address', cadence: 'weekly' });
		expect(response.status).toBe(400);
		const html = await response.text();
		expect(html).toContain('value="no address"');
		expect(html).toMatch(/value="weekly"[^>]*checked/u);
		expect(html).toContain('id="email-problem"');
	});

	it('sends no mailbox more than three questions', async () => {
		const email = 'flooded@example.org';
		const answers = [];
		for (let time = 0; time < 4; time++) answers.push(await ask({ email }));
		expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 429]);
		expect(await answers[3]!.text()).toContain('Too many requests');
		await mail.arrived(7);
	});

	it('ends with one click in a mail program, and the address is gone from the file', async () => {
		if (!onPostgres) expect(databaseBytes()).toContain(EMAIL);
		const news = mail.mails.find(({ parsed }) => parsed.headers.has('list'))!;
		const { unsubscribe } = news.parsed.headers.get('list') as unknown as {
			unsubscribe: { url: string };
		};
		const opened = await fetch(unsubscribe.url, { redirect: 'manual' });
		expect(opened.headers.get('location')).toMatch(/\/follow\/leave\?token=/u);
		const fields = { 'List-Unsubscribe': 'One-Click' };
		for (let time = 0; time < 2; time++)
			expect((await post(unsubscribe.url, fields, null)).status).toBe(204);
		// A database server does not overwrite at once; see docs/operations.md.
		if (onPostgres) return;
		// Deleted data is overwritten, and so is the write-ahead log once it is moved into the file.
		const file = new SQLite(tracker.databaseUrl.slice('file:'.length));
		file.pragma('wal_checkpoint(TRUNCATE)');
		file.close();
		expect(databaseBytes()).not.toContain(EMAIL);
	});

	it('accepts requests from other programs only at that address', async () => {
		const forged: [string, string | null, number][] = [
			['/en/follow', null, 403],
			['/en/follow', 'https://evil.example', 403],
			['/en/follow/leave?token=x', null, 403],
			['/unsubscribe/x', null, 403],
			['/unsubscribe?token=x', null, 404],
			['/unsubscribe?token=x', 'https://evil.example', 404]
		];
		for (const [path, origin, status] of forged)
			expect([path, origin, (await post(path, {}, origin)).status]).toEqual([path, origin, status]);
	});

	it('never prints an address', () => {
		expect(tracker.lines.join('\n')).not.toMatch(/@example\.org/u);
	});
});

it('is not offered if email is not set up', async () => {
	const without = await startTracker();
	const page = await (await fetch(`${without.url}/ru/follow`)).text();
	expect(page).toContain('Рассылка здесь пока недоступна.');
	expect(page).not.toContain('<form');
	expect(await (await fetch(`${without.url}/ru`)).text()).not.toContain('Получать письмо');
	await without.stop();
});

/** An announcement written by another process, as after a publication there. */
async function tell(): Promise<void> {
	const store = openStore(tracker.databaseUrl);
	await store.db
		.transaction()
		.execute((db) =>
			announce(db, { slug: OPENED, revision: 1, kind: 'added', changeNote: {}, at: AT })
		);
	await store.close();
	// A runner checks once a second.
	await new Promise((resolve) => setTimeout(resolve, 1500));
}
