import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED } from '$tests/support/allowed-latin';
import { leftoversInHtml, leftoversInText } from '$tests/support/leftovers';
import { leftoversIn } from '$tests/support/leftovers-in';
import { startMailServer, type MailServer } from '$tests/support/mail-server';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** Where readers find the tracker, whatever its port. */
const ORIGIN = 'https://tracker.example';

let mail: MailServer;
let tracker: RunningTracker;
beforeAll(async () => {
	mail = await startMailServer();
	tracker = await startTracker({ ORIGIN, SMTP_URL: mail.url, MAIL_FROM: 'news@example.org' });
});
afterAll(async () => {
	await tracker.stop();
	await mail.close();
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
/** Where a form of our own says it is from. */
const OWN = { headers: { origin: ORIGIN } };
const OWN_FORM = { ...FORM, ...OWN.headers };
const FOLLOW = 'email=reader@example.org&language=ru&topic=everything&cadence=immediate';

/** What the server refuses, by its status, as a person with a browser in Kazakh would send it. */
const REFUSALS: [status: number, method: string, path: string, init?: RequestInit][] = [
	[403, 'POST', '/follow', { headers: { ...FORM, origin: 'https://other.example' }, body: 'a=b' }],
	[403, 'POST', '/follow', { headers: FORM, body: 'a=b' }],
	[404, 'GET', '/nothing'],
	[404, 'GET', '/milestones/nothing/feed.atom'],
	[404, 'GET', '/milestones/nothing/cite.bib'],
	[404, 'GET', '/check/calendar.ics'],
	[404, 'GET', '/stages/nothing/feed.json'],
	[400, 'GET', '/%E0%A4%A'],
	[400, 'GET', '/timeline?as-of=2026-02-30'],
	[405, 'PUT', '/timeline', OWN],
	[405, 'POST', '/timeline', { headers: OWN_FORM, body: 'a=b' }],
	[405, 'DELETE', '/feed.atom', OWN],
	[413, 'POST', '/follow', { headers: OWN_FORM, body: `email=${'a'.repeat(1_000_000)}` }],
	[
		415,
		'POST',
		'/follow',
		{ headers: { ...OWN.headers, 'content-type': 'application/json' }, body: '{}' }
	]
];

describe('what is refused is refused in the reader’s language', () => {
	const ask = (path: string, method: string, init: RequestInit = {}) =>
		fetch(tracker.url + path, {
			...init,
			method,
			headers: { accept: 'text/html', ...init.headers },
			redirect: 'manual'
		});

	it.each(REFUSALS)('%d: %s %s', async (status, method, path, init) => {
		for (const language of ['ru', 'kk']) {
			const response = await ask(`/${language}${path}`, method, init);
			expect(response.status).toBe(status);
			const text = await response.clone().text();
			expect(text, language).toMatch(language === 'kk' ? /[әіңғүұқөһ]/u : /[а-я]{4}/u);
			expect(await leftoversIn(response, ALLOWED), language).toEqual([]);
		}
	});

	it('429: too many questions to one mailbox', async () => {
		const send = () => ask('/kk/follow', 'POST', { headers: OWN_FORM, body: FOLLOW });
		for (let time = 0; time < 3; time++) expect((await send()).status).toBe(303);
		const response = await send();
		expect(response.status).toBe(429);
		expect(await leftoversIn(response, ALLOWED)).toEqual([]);
		for (const { parsed } of await mail.arrived(3)) {
			const words = [parsed.subject ?? '', parsed.text ?? ''];
			expect(words.flatMap((text) => leftoversInText(text))).toEqual([]);
			expect(leftoversInHtml(String(parsed.html))).toEqual([]);
		}
	});

	it.each([
		['kk-KZ,kk;q=0.9,ru;q=0.8', 'kk'],
		['de,ru;q=0.5,en;q=0.4', 'ru'],
		['fr', 'en'],
		['', 'en']
	])('where the address names none, the one of Accept-Language: %j', async (accepted, language) => {
		const response = await fetch(`${tracker.url}/unsubscribe?token=x`, {
			method: 'POST',
			headers: { ...FORM, 'accept-language': accepted },
			body: 'a=b'
		});
		expect(response.headers.get('content-language')).toBe(language);
		expect(response.headers.get('vary')).toContain('accept-language');
		expect(response.status).toBe(404);
	});
});
