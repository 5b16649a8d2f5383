import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromMilliseconds } from '$lib/domain/time';
import { raiseRecordVersion, readRecordVersion } from '$lib/server/storage/record/record-version';
import { openStore } from '$lib/server/storage/open-store';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

const READERS = 500;

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

/** Opens a stream, collects its messages, and notes when it ends. */
async function listen(headers: Record<string, string> = {}, query = '') {
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		get(`${tracker.url}/live${query}`, { headers, agent: false }, resolve).on('error', reject);
	});
	const stream = { text: '', ended: false, response };
	response.setEncoding('utf8');
	response.on('data', (chunk: string) => (stream.text += chunk));
	response.on('close', () => (stream.ended = true));
	return stream;
}

/** Raises the version like a publication in another process. @returns the new version */
async function publish(): Promise<number> {
	const store = openStore(tracker.databaseUrl);
	await store.db
		.transaction()
		.execute((db) => raiseRecordVersion(db, fromMilliseconds(Date.now())));
	const version = await readRecordVersion(store.reader);
	await store.close();
	return version;
}

describe('the live stream', () => {
	it('is an event stream that is never cached', async () => {
		const { response } = await listen();
		expect(response.headers['content-type']).toBe('text/event-stream');
		expect(response.headers['cache-control']).toBe('no-store, no-transform');
		response.destroy();
	});

	it('notifies a reader who reconnects, or has an older page, of what they missed', async () => {
		const version = await publish();
		await expect
			.poll(async () => {
				const back = await listen({ 'last-event-id': String(version - 1) });
				await new Promise((resolve) => setTimeout(resolve, 50));
				back.response.destroy();
				return back.text;
			})
			.toContain(`id: ${version}\nevent: record\n`);
		const older = await listen({}, `?version=${version - 1}`);
		const current = await listen({}, `?version=${version}`);
		await expect.poll(() => older.text).toContain('event: record');
		expect(current.text).not.toContain('event: record');
		for (const { response } of [older, current]) response.destroy();
	});

	it(`reaches ${READERS} readers within a second, and delays no shutdown`, async ({ annotate }) => {
		const streams = await Promise.all(Array.from({ length: READERS }, () => listen()));
		const before = performance.now();
		const version = await publish();
		const reached = () => streams.filter(({ text }) => text.includes(`data: ${version}\n`)).length;
		await expect.poll(reached, { interval: 10, timeout: 5000 }).toBe(READERS);
		const took = performance.now() - before;
		const stopping = performance.now();
		expect(await tracker.stop()).toBe(0);
		const ended = performance.now() - stopping;
		await annotate(
			`${READERS} readers in ${took.toFixed(0)} ms, shutdown in ${ended.toFixed(0)} ms`
		);
		expect(took).toBeLessThan(1000);
		expect(ended).toBeLessThan(5000);
		await expect.poll(() => streams.every((stream) => stream.ended)).toBe(true);
	});
});
