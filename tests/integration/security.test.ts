import { request as send } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS } from '$lib/server/auth/permissions';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** Every route of the desk that needs a session, with its steps; another test compares the list with the files. */
const GUARDED = Object.entries(PERMISSIONS)
	.filter(([, steps]) => !Object.values<string>(steps).includes('anyone'))
	.map(([route, steps]) => ({
		path: route.replaceAll(/\[[^\]]+\]/gu, 'x'),
		steps: Object.keys(steps)
	}));
const PAGES = GUARDED.filter(({ steps }) => steps.includes('load'));
const WRITES = GUARDED.flatMap(({ path, steps }) =>
	steps.filter((step) => step !== 'load').map((step) => ({ path, step }))
);

describe('without a session', () => {
	let tracker: RunningTracker;
	beforeAll(async () => {
		tracker = await startTracker({
			SECURITY_CONTACT: 'mailto:security@example.org',
			SMTP_URL: 'smtp://127.0.0.1:1',
			MAIL_FROM: 'news@example.org'
		});
	});
	afterAll(() => tracker.stop());

	const ask = (path: string, init: RequestInit = {}) =>
		fetch(tracker.url + path, { redirect: 'manual', ...init });

	it('there is a desk to guard', () => {
		expect(PAGES.length).toBeGreaterThan(15);
		expect(WRITES.length).toBeGreaterThan(40);
	});

	it.each(PAGES)('$path shows nothing, as a page or as data', async ({ path }) => {
		const page = await ask(path);
		expect(page.status).toBe(303);
		expect(page.headers.get('location')).toMatch(/^\/desk\/sign-in/u);
		const data = await (await ask(`${path}/__data.json`)).text();
		expect(data).toMatch(/"type":"redirect","location":"\/desk\/sign-in/u);
	});

	it.each(WRITES)('$path does not do $step', async ({ path, step }) => {
		const query = ['default', 'POST'].includes(step) ? '' : `?/${step}`;
		const body = new URLSearchParams({ title: 'x' });
		const response = await ask(path + query, {
			method: 'POST',
			headers: { origin: tracker.url },
			body
		});
		// Redirected to sign-in, or answered with the sign-in page and what was typed.
		const asked =
			response.status === 303 ? response.headers.get('location') : await response.text();
		expect(asked).toMatch(/sign-in|signIn/u);
	});

	it.each(
		['POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) =>
			[
				'application/x-www-form-urlencoded',
				'multipart/form-data; boundary=x',
				'text/plain',
				'application/json',
				''
			].map((type) => [method, type])
		)
	)('%s of %j from another site is refused', async (method, type) => {
		for (const path of ['/desk/sign-in', '/desk/setup', '/en', '/metrics']) {
			const headers = {
				origin: 'https://elsewhere.example',
				...(type && { 'content-type': type })
			};
			expect((await ask(path, { method, headers, body: 'a=b' })).status, path).toBe(403);
			const fetched = { 'sec-fetch-site': 'cross-site', ...(type && { 'content-type': type }) };
			expect((await ask(path, { method, headers: fetched, body: 'a=b' })).status, path).toBe(403);
		}
	});

	it.each(['text/plain', 'application/json'])('a form sent as %s is refused', async (type) => {
		for (const { path, step } of WRITES.filter(({ step }) => step !== 'POST')) {
			const query = step === 'default' ? '' : `?/${step}`;
			const headers = { origin: tracker.url, 'content-type': type };
			const response = await ask(path + query, { method: 'POST', headers, body: 'a=b' });
			expect(response.status, path).toBe(415);
		}
		const signIn = await ask('/desk/sign-in?/signIn', {
			method: 'POST',
			headers: { origin: tracker.url, 'content-type': type },
			body: 'a=b'
		});
		expect(signIn.status).toBe(415);
		const follow = await ask('/en/follow', {
			method: 'POST',
			headers: { origin: tracker.url, 'content-type': type },
			body: 'a=b'
		});
		expect(follow.status).toBe(415);
		expect(tracker.lines.filter((line) => line.includes('/follow'))).toEqual([]);
	});

	it('a body without an end is cut off', async () => {
		let bytes = 0;
		const status = await new Promise<number | undefined>((resolve) => {
			const sent = send(
				`${tracker.url}/desk/sign-in?/signIn`,
				{
					method: 'POST',
					headers: {
						origin: tracker.url,
						'content-type': 'application/x-www-form-urlencoded',
						'transfer-encoding': 'chunked'
					}
				},
				(answer) => {
					resolve(answer.statusCode);
					sent.destroy();
				}
			);
			sent.on('error', () => resolve(undefined));
			sent.write('email=');
			const more = () => {
				if (sent.destroyed) return;
				bytes += 64 * 1024;
				sent.write('a'.repeat(64 * 1024), () => setTimeout(more, 1));
			};
			more();
		});
		// Refused, or the connection is reset; the server must not wait for the end.
		expect([undefined, 400, 413]).toContain(status);
		expect(bytes).toBeLessThan(8 * 1024 * 1024);
	});

	it('a forwarded address is not trusted without a proxy, so guessing is still slowed down', async () => {
		const attempt = (index: number) =>
			ask('/desk/sign-in?/signIn', {
				method: 'POST',
				headers: {
					origin: tracker.url,
					accept: 'text/html',
					'x-forwarded-for': `203.0.113.${index}`
				},
				body: new URLSearchParams({ email: `e${index}@example.org`, password: 'wrong' })
			});
		const statuses = [];
		for (let i = 0; i < 22; i++) statuses.push((await attempt(i)).status);
		expect(statuses.slice(0, 20)).toEqual(Array(20).fill(400));
		expect(statuses.slice(20)).toEqual([429, 429]);
	});

	it('the security contact is published if it is set', async () => {
		const text = await (await ask('/.well-known/security.txt')).text();
		expect(text).toMatch(
			/^Contact: mailto:security@example\.org\nExpires: 2027-05-22T18:59:59\.999Z$/mu
		);
		expect(text).toContain(`Canonical: ${tracker.url}`);
	});

	it('an operator sees what happens, but no personal data', async () => {
		await ask('/en');
		await ask('/en');
		const text = await (await ask('/metrics')).text();
		expect(text).toMatch(/^tracker_milestones 50$/mu);
		expect(text).toMatch(/^tracker_page_hits_total [1-9]/mu);
		expect(text).toMatch(/^tracker_responses_total\{status="4xx"\} [1-9]/mu);
		expect(text).not.toMatch(/203\.0\.113|example\.org/u);
		const proxied = await ask('/metrics', { headers: { 'x-forwarded-for': '127.0.0.1' } });
		expect([proxied.status, await proxied.text()]).toEqual([404, 'Not found\n']);
		expect(await (await ask('/healthz')).text()).toBe('ok\n');
		expect(tracker.lines.join('\n')).not.toMatch(/203\.0\.113|e1@example\.org/u);
	});
});
