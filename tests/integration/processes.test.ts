import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setUpEditor } from '$tests/support/desk';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/* `WEB_CONCURRENCY`: three processes on one port, with either engine. */
let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker({ WEB_CONCURRENCY: '3' });
});
afterAll(async () => {
	await tracker.stop();
});

/** Uses a new connection, so that any of them may answer. */
function get(path: string): Promise<Response> {
	return fetch(tracker.url + path, { headers: { connection: 'close' } });
}

/** The figure of a metric, without labels. */
async function figure(name: string): Promise<number> {
	const text = await (await fetch(`${tracker.url}/metrics`)).text();
	return Number(new RegExp(`^${name} (\\S+)$`, 'mu').exec(text)?.[1]);
}

/** Process ids of the serving processes. */
function processes(): Promise<number[]> {
	return tracker.children();
}

it('migrates and prints the set-up link once, and then serves', async () => {
	expect(tracker.lines.filter((line) => line.includes('/desk/setup?token='))).toHaveLength(1);
	expect(tracker.lines.filter((line) => line.startsWith('Serving on'))).toHaveLength(1);
	expect(await processes()).toHaveLength(3);
	// The other processes have not voided the link of the first.
	expect(await setUpEditor(tracker)).toContain('desk.session');
});

it('reports the metrics of all processes together', async () => {
	for (let count = 0; count < 12; count++) expect((await get('/en')).status).toBe(200);
	// Each of the three renders the page only once, whichever answers.
	for (let count = 0; count < 3; count++)
		expect(
			(await figure('tracker_page_renders_total')) + (await figure('tracker_page_hits_total'))
		).toBe(12);
	expect(await figure('tracker_milestones')).toBe(50);
});

it('replaces a process that dies, and the others serve meanwhile', async () => {
	const before = await processes();
	process.kill(before[1]!, 'SIGKILL');
	for (let count = 0; count < 20; count++) {
		// A connection of the dead process is lost with it, so try again.
		expect((await get('/ru').catch(() => get('/ru'))).status).toBe(200);
	}
	await expect.poll(async () => (await processes()).length, { timeout: 10_000 }).toBe(3);
	expect(await processes()).not.toContain(before[1]);
	expect(tracker.lines.join('\n')).toContain('"reason":"SIGKILL","msg":"A process has ended');
	expect(tracker.lines.filter((line) => line.includes('/desk/setup?token='))).toHaveLength(1);
});

it('stops all of them within five seconds, even with an open stream', async () => {
	const stream = await fetch(`${tracker.url}/live`);
	expect(stream.status).toBe(200);
	const children = await processes();
	const start = performance.now();
	expect(await tracker.stop()).toBe(0);
	expect(performance.now() - start).toBeLessThan(5000);
	await stream.body?.cancel().catch(() => undefined);
	await wait(50);
	const alive = children.filter((pid) => {
		try {
			return process.kill(pid, 0);
		} catch {
			return false;
		}
	});
	expect(alive).toEqual([]);
});

it('stops with one clear line if the first process cannot start', async () => {
	const env = { WEB_CONCURRENCY: '2', MIRROR_OF: 'nowhere/dump.json' };
	await expect(startTracker(env)).rejects.toThrow(/^The tracker did not start:\n[^\n]+$/u);
});
