import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { request as send, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromMilliseconds } from '$lib/domain/time';
import { readShippedRecord } from '$lib/server/record/shipped';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { openStore } from '$lib/server/storage/open-store';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

interface Answer {
	status: number | undefined;
	headers: IncomingMessage['headers'];
	body: Buffer;
}

const UNPACK: Record<string, (body: Buffer) => Buffer> = {
	br: brotliDecompressSync,
	gzip: gunzipSync,
	zstd: zstdDecompressSync
};

describe('public pages', () => {
	let tracker: RunningTracker;
	beforeAll(async () => {
		tracker = await startTracker();
	});
	afterAll(() => tracker.stop());

	/** Not `fetch`, which decompresses answers. */
	function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
		return new Promise<Answer>((resolve, reject) => {
			const sent = send(new URL(path, tracker.url), { method, headers }, (answer) => {
				const chunks: Buffer[] = [];
				answer.on('data', (chunk: Buffer) => chunks.push(chunk));
				answer.on('end', () =>
					resolve({
						status: answer.statusCode,
						headers: answer.headers,
						body: Buffer.concat(chunks)
					})
				);
			});
			sent.on('error', reject).end();
		});
	}

	it.each(['br', 'gzip', 'zstd'])(
		'are the same page rendered and cached, also as %s',
		async (encoding) => {
			const plain = await ask(`/en/sources?kind=official`);
			for (let i = 0; i < 2; i++) {
				const packed = await ask(`/en/sources?kind=official`, { 'accept-encoding': encoding });
				expect(packed.headers['content-encoding']).toBe(encoding);
				expect(packed.headers['vary']).toBe('accept-encoding');
				expect(UNPACK[encoding]?.(packed.body).equals(plain.body)).toBe(true);
			}
		}
	);

	it('have the same headers rendered and cached', async () => {
		const cold = await ask('/ru/sources');
		const kept = await ask('/ru/sources');
		const without = ({ date: _date, connection: _connection, ...rest }: Answer['headers']) => rest;
		expect(without({ ...kept.headers })).toEqual({
			...without({ ...cold.headers }),
			'keep-alive': kept.headers['keep-alive']
		});
		expect(kept.headers).toMatchObject({
			'cache-control': 'public, no-cache',
			'cdn-cache-control': 'max-age=10, stale-while-revalidate=60, stale-if-error=86400',
			'x-frame-options': 'DENY'
		});
		expect(kept.headers['content-security-policy']).toBeTruthy();
		expect(kept.headers['set-cookie']).toBeUndefined();
	});

	it('answer 304 to a client that has them, in each encoding, also from the cache', async () => {
		for (const encoding of ['identity', 'br']) {
			const { headers } = await ask('/kk', { 'accept-encoding': encoding });
			const again = { 'accept-encoding': encoding, 'if-none-match': String(headers.etag) };
			const unchanged = await ask('/kk', again);
			expect([unchanged.status, unchanged.body.length]).toEqual([304, 0]);
			expect(unchanged.headers.etag).toBe(headers.etag);
		}
		const { etag } = (await ask('/kk', { 'accept-encoding': 'br' })).headers;
		expect((await ask('/kk', { 'if-none-match': String(etag) })).status).toBe(200);
	});

	it('answer HEAD without a body, with the length of the page', async () => {
		const { headers } = await ask('/en');
		const head = await ask('/en', {}, 'HEAD');
		expect(head.body.length).toBe(0);
		expect(head.headers['content-length']).toBe(headers['content-length']);
	});

	it.each(['GET', 'HEAD'])('are not rendered for unknown parameters (%s)', async (method) => {
		for (const [asked, location] of [
			['/en/timeline?utm_source=x&track=vfa', '/en/timeline?track=vfa'],
			['/en/brief.pdf?zz=1', '/en/brief.pdf'],
			['/kk/milestones/mandate-adopted/card.png?zz=1', '/kk/milestones/mandate-adopted/card.png'],
			['/ru/feed.atom?as-of=2026-03-01&zz=1', '/ru/feed.atom?as-of=2026-03-01'],
			['/sitemap.xml?zz=1', '/sitemap.xml']
		] as const) {
			const answer = await ask(asked, {}, method);
			expect([answer.status, answer.headers.location]).toEqual([302, location]);
		}
	});

	it('are compressed where they are not cached', async () => {
		const packed = await ask('/en/timeline?track=vfa&track=ra', { 'accept-encoding': 'br' });
		expect([packed.status, packed.headers['content-encoding']]).toEqual([200, 'br']);
	});

	it('change when the record changes', async () => {
		const before = await ask('/en/timeline');
		const store = openStore(tracker.databaseUrl);
		await raiseRecordVersion(store.db, fromMilliseconds(Date.now()));
		await store.close();
		await expect
			.poll(async () => (await ask('/en/timeline')).headers.etag, { timeout: 2000 })
			.not.toBe(before.headers.etag);
	});

	it('do not include the desk', async () => {
		const desk = await ask('/desk/sign-in', { 'accept-encoding': 'br' });
		expect(desk.headers['cache-control']).toBe('private, no-cache');
		expect(desk.headers['cdn-cache-control']).toBeUndefined();
	});

	it('that do not exist are not found', async () => {
		const missing = await ask('/en/milestones/no-such-thing');
		expect(missing.status).toBe(404);
		expect(missing.headers['cdn-cache-control']).toBeUndefined();
	});

	it('include every milestone in each language', async () => {
		const { milestones } = readShippedRecord('data');
		const [first] = milestones;
		for (const language of ['en', 'ru', 'kk']) {
			const page = await ask(`/${language}/milestones/${first?.slug}`);
			expect(page.body.toString()).toContain(`lang="${language}"`);
		}
	});
});
