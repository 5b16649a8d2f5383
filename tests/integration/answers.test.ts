import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setupLink } from '$tests/support/desk';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

const ask = (path: string, init: RequestInit = {}) =>
	fetch(tracker.url + path, { redirect: 'manual', ...init });

describe('a form that cannot be read', () => {
	it.each([
		['has no boundary', 'multipart/form-data', '--x'],
		[
			'ends in a header',
			'multipart/form-data; boundary=x',
			'--x\r\nContent-Disposition: form-data; nam'
		],
		['is empty', 'multipart/form-data; boundary=x', ''],
		['has an empty boundary', 'multipart/form-data; boundary=', '--\r\n\r\n']
	])(
		'because it %s is answered in the reader’s language, and is no failure of ours',
		async (_, type, body) => {
			const before = tracker.lines.length;
			const response = await fetch(setupLink(tracker), {
				method: 'POST',
				headers: { origin: tracker.url, 'content-type': type, 'accept-language': 'ru' },
				body
			});
			expect(response.status).toBe(400);
			expect(await response.text()).toContain('Отправленное не удалось прочитать');
			expect(tracker.lines.slice(before)).toEqual([]);
		}
	);
});

describe('every answer', () => {
	it.each([
		'/en',
		'/ru/timeline?year=1066',
		'/kk/nothing',
		'/zz',
		'/desk/sign-in',
		'/en/embed/path'
	])('names the character set of a page: %s', async (path) => {
		expect((await ask(path)).headers.get('content-type')).toBe('text/html; charset=utf-8');
	});

	it.each([
		['404', () => ask('/en/nothing')],
		['404 of a file', () => ask('/en/milestones/nothing/cite.ris')],
		['400', () => ask('/en/forecast/curve.csv?class=foo')],
		['405', () => ask('/en', { method: 'PUT' })],
		['413', () => send('application/x-www-form-urlencoded', 'a'.repeat(700_000))],
		['415', () => send('text/plain', 'a')]
	])('that refuses has a cache rule and a policy: %s', async (_, get) => {
		const { headers, status } = await get();
		expect(status).toBeGreaterThanOrEqual(400);
		expect(headers.get('cache-control')).toMatch(/no-cache|no-store/u);
		expect(headers.get('content-security-policy')).toContain("default-src 'none'");
	});

	function send(type: string, body: string) {
		const headers = { origin: tracker.url, 'content-type': type };
		return ask('/desk/setup', { method: 'POST', headers, body });
	}
});

describe('the sitemap', () => {
	it('can be asked for again without being sent again', async () => {
		const first = await ask('/sitemap.xml');
		expect(first.headers.get('cache-control')).toBe('public, no-cache');
		const etag = first.headers.get('etag') ?? '';
		expect(etag).not.toBe('');
		expect((await ask('/sitemap.xml', { headers: { 'if-none-match': etag } })).status).toBe(304);
	});

	it('names no page that asks to be left out', async () => {
		const pages = [...(await (await ask('/sitemap.xml')).text()).matchAll(/<loc>([^<]+)/gu)]
			.map(([, address = '']) => new URL(address).pathname)
			.filter((path) => path.startsWith('/en'));
		expect(pages.length).toBeGreaterThan(60);
		const left: string[] = [];
		for (const path of pages) {
			const response = await ask(path);
			expect(response.status, path).toBe(200);
			if (/name="robots" content="noindex"/u.test(await response.text())) left.push(path);
		}
		expect(left).toEqual([]);
	});
});
