import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '$lib/server/clock';
import { addMilliseconds, day } from '$lib/domain/time';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import { takeStep } from '$lib/server/services/milestones/take-step';
import { takeLease, type LeaseName } from '$lib/server/storage/leases';
import { openStore } from '$lib/server/storage/open-store';
import type { Store } from '$lib/server/storage/store';
import { newDatabase, type TestDatabase } from '$tests/support/database';
import { EDITOR, setUpEditor } from '$tests/support/desk';
import { roundForm } from '$tests/support/desk-client';
import { AYA, OPEN_GATE, ROUND, sent } from '$tests/support/editorial';
import { isFull } from '$tests/support/size';
import { startTracker, TODAY, type RunningTracker } from '$tests/support/tracker';

/*
 * Two processes with one database, as on two machines: on PostgreSQL with TEST_ENGINE=postgres, else one file.
 */
const ROUNDS = isFull ? 100 : 5;
const SLUG = 'third-round-of-talks-2026';
const SECOND_MS = 1000;

let first: RunningTracker;
let second: RunningTracker;
let store: Store;
/** The cookie of a session that the first process has started. */
let cookie: string;

let database: TestDatabase;

beforeAll(async () => {
	database = await newDatabase();
	first = await startTracker(database.env);
	cookie = await setUpEditor(first);
	second = await startTracker(database.env);
	store = openStore(database.url);
});
afterAll(async () => {
	await store.close();
	await Promise.all([first.stop(), second.stop()]);
	await database.remove();
});

function post(
	to: RunningTracker,
	path: string,
	fields: Record<string, string | string[]>,
	as = cookie
) {
	const body = new URLSearchParams();
	for (const [name, values] of Object.entries(fields))
		for (const value of [values].flat()) body.append(name, value);
	const headers = { origin: to.url, cookie: as, accept: 'text/html' };
	return fetch(to.url + path, { method: 'POST', redirect: 'manual', headers, body });
}

/** Milliseconds until the home page of `tracker` shows `text`; at most a second. */
async function untilHomeSays(tracker: RunningTracker, text: string): Promise<number> {
	const start = performance.now();
	for (;;) {
		const page = await (await fetch(`${tracker.url}/en`)).text();
		const took = performance.now() - start;
		if (page.includes(text)) return took;
		if (took > 5 * SECOND_MS) throw new Error(`After ${took} ms the home does not say ${text}.`);
		await wait(5);
	}
}

/** A milestone due for publication in this many milliseconds, and the clock that both processes use. */
async function scheduled(title: string, date: string, ms: number) {
	const { now } = createClock(day(TODAY));
	const later = (by: number) => addMilliseconds(now(), by);
	const typed = { ...ROUND, date, title: { en: title, ru: '', kk: '' } };
	const saved = await saveMilestone(store, sent({ at: now(), typed }));
	const slug = saved.ok ? saved.slug : '';
	const command = {
		editor: AYA,
		slug,
		revision: 1,
		at: now(),
		today: day(TODAY),
		gate: OPEN_GATE,
		confirmed: []
	};
	expect(await takeStep(store, { ...command, step: 'approve' })).toEqual({ ok: true });
	const plan = { dueAt: later(ms), languages: ['en' as const], announced: false };
	expect(await takeStep(store, { ...command, ...plan, step: 'schedule' })).toEqual({ ok: true });
	const editions = () =>
		store.reader.selectFrom('edition').select('id').where('milestone_slug', '=', slug).execute();
	return { now, later, editions };
}

describe('two processes with one database', () => {
	it(
		`show what the other has published within a second, ${ROUNDS} times of ${ROUNDS}`,
		async (context) => {
			const took: number[] = [];
			for (let number = 0; number < ROUNDS; number++) {
				const [here, there] = number % 2 ? [second, first] : [first, second];
				const title = number === 0 ? 'Third round of talks' : `Third round, told ${number}`;
				const path = `/desk/milestones/${number === 0 ? 'new' : SLUG}?/publish`;
				const form: Record<string, string> = { baseRevision: String(number), 'title.en': title };
				if (number > 0) form['note.en'] = `Told again, ${number}`;
				const answer = await post(here, path, roundForm(form));
				expect(answer.status, await answer.text()).toBe(303);
				took.push(await untilHomeSays(there, title));
			}
			const sorted = took.toSorted((a, b) => a - b).map(Math.round);
			await context.annotate(`median ${sorted[ROUNDS >> 1]} ms, longest ${sorted.at(-1)} ms`);
			expect(took.filter((ms) => ms > SECOND_MS)).toEqual([]);
		},
		isFull ? 300_000 : 60_000
	);

	it('know the same sessions, and count wrong passwords together', async () => {
		for (const tracker of [first, second]) {
			const desk = await fetch(`${tracker.url}/desk`, { headers: { cookie }, redirect: 'manual' });
			expect(desk.status).toBe(200);
		}
		const statuses: number[] = [];
		for (let index = 0; index < 6; index++) {
			const tracker = index % 2 ? first : second;
			const fields = { email: EDITOR.email, password: `wrong ${index}` };
			statuses.push((await post(tracker, '/desk/sign-in?/signIn', fields, '')).status);
		}
		expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
	});

	it('publish what is due only once, although both look for it', async () => {
		const { editions } = await scheduled('Fourth round of talks', '2026-11-21', 500);
		await expect.poll(editions, { timeout: 5000 }).toHaveLength(1);
		await wait(1500);
		expect(await editions()).toHaveLength(1);
		expect([...first.lines, ...second.lines].filter((line) => line.includes('Due'))).toEqual([]);
	});

	it('survive when one is killed under load: the other serves, and finishes its work', async () => {
		const { now, later, editions } = await scheduled('Fifth round of talks', '2026-11-22', 1500);
		// As the dying process leaves it: at work, with a lease that has not expired.
		const dead = (name: LeaseName) =>
			takeLease(store.db, { name, holder: 'dead' }, { now: now(), until: later(3000) });
		expect(await dead('schedule')).toBe(true);

		let loading = true;
		const failed: string[] = [];
		const load = Array.from({ length: 4 }, async (_, index) => {
			for (let turn = 0; loading; turn++) {
				const path = ['/en', '/ru/timeline', `/kk?turn=${index}-${turn}`][turn % 3];
				const response = await fetch(second.url + path).catch((error: unknown) => String(error));
				if (typeof response === 'string' || response.status !== 200)
					failed.push(`${path}: ${typeof response === 'string' ? response : response.status}`);
				await fetch(first.url + path).catch(() => undefined);
			}
		});
		await wait(300);
		await first.stop('SIGKILL');
		const form = roundForm({ 'title.en': 'Written after', date: '2026-11-19' });
		const written = await post(second, '/desk/milestones/new?/publish', form);
		expect(written.status).toBe(303);
		await untilHomeSays(second, 'Written after');
		expect(await editions()).toEqual([]);
		await expect.poll(editions, { timeout: 10_000 }).toHaveLength(1);
		loading = false;
		await Promise.all(load);
		expect(failed).toEqual([]);
	});
});
