import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '$tests/support/free-port';
import { startTracker, type RunningTracker } from '$tests/support/tracker';
import { createServer } from 'node:net';
import { once } from 'node:events';

describe('the running server', () => {
	let tracker: RunningTracker;
	beforeAll(async () => {
		tracker = await startTracker();
	});
	afterAll(() => tracker.stop());

	it.each(['/en', '/robots.txt', '/fonts/inter-latin.woff2', '/nothing-here'])(
		'sends security headers and no cookie with %s',
		async (path) => {
			const { headers } = await fetch(tracker.url + path);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('referrer-policy')).toBe('same-origin');
			expect(headers.get('x-frame-options')).toBe('DENY');
			expect(headers.get('set-cookie')).toBeNull();
		}
	);

	it.each([
		['/en?as-of=2026-11-23', 200, 'Both agreements'],
		['/en?as-of=2026-02-01', 400, 'Our record begins on'],
		['/ru/timeline?as-of=2026-02-30', 400, '«2026-02-30» — не дата'],
		['/kk/brief?as-of=2030-01-01', 400, '2030 жылғы 1 қаңтар күні әлі келген жоқ'],
		['/api/v1/summary?as-of=2026-11-23', 200, '"asOf":"2026-11-23"'],
		['/api/v1/summary?as-of=2026-02-01', 400, '"parameter":"as-of"'],
		['/api/v1/summary?as-of=2030-01-01', 400, '"parameter":"as-of"']
	])('answers %s with %d: the record as it stood then, or why not', async (path, status, words) => {
		const response = await fetch(tracker.url + path);
		expect(response.status).toBe(status);
		expect(await response.text()).toContain(words);
	});

	it('allows no inline scripts and nothing from other sites', async () => {
		const { headers } = await fetch(`${tracker.url}/en`);
		expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/u);
		expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/u);
	});

	it('ships one script of less than a kilobyte with a public page', async () => {
		const html = await (await fetch(`${tracker.url}/en`)).text();
		expect(html.match(/<script[^>]*>/gu)).toEqual(['<script type="module" src="/live.js">']);
		const script = await (await fetch(`${tracker.url}/live.js`)).arrayBuffer();
		expect(script.byteLength).toBeLessThan(1024);
	});

	it.each(['%live% %enhance% %lang%', '<!--live--><!--enhance-->', '%sveltekit.head% $&'])(
		'shows what a reader types as it is: %j',
		async (typed) => {
			const scriptsOf = async (query: string) => {
				const html = await (await fetch(`${tracker.url}/en/timeline?q=${query}`)).text();
				return { html, scripts: html.match(/<script[^>]*src[^>]*>|data-live/gu) };
			};
			const { html, scripts } = await scriptsOf(encodeURIComponent(typed));
			const inField = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
			expect(html).toContain(`value="${inField}"`);
			expect(scripts).toEqual((await scriptsOf('nothing')).scripts);
		}
	);
});

describe('start and stop', () => {
	it('says in one line that the port is busy', async () => {
		const port = await freePort();
		const blocker = createServer().listen(port, '127.0.0.1');
		await once(blocker, 'listening');
		const start = startTracker({ PORT: String(port) });
		await expect(start).rejects.toThrow(
			`The tracker did not start:\nPort ${port} is in use. Choose another one: PORT=${port + 1} npm start`
		);
		blocker.close();
	});

	it('names a bad setting', async () => {
		await expect(startTracker({ ORIGIN: 'nonsense' })).rejects.toThrow(/ORIGIN must be/u);
	});

	it('stops on SIGTERM', async () => {
		const tracker = await startTracker();
		expect(await tracker.stop()).toBe(0);
	});
});
