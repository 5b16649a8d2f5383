import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { addMilliseconds, day, instant } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/record/import-record';
import { noteCheck, takeCheckBack } from '$lib/server/services/record/note-check';
import { insertWatched, noteAttempt } from '$lib/server/storage/watch/watched';
import { openStore } from '$lib/server/storage/open-store';
import { invite, roundForm, setUp, type DeskClient } from '$tests/support/desk-client';
import { AYA } from '$tests/support/editorial';
import { temporaryStore } from '$tests/support/store';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

const AT = instant('2026-11-23T08:00:00.000Z');
const SHIPPED = { checkedOn: '2026-11-23', knownUntil: '2026-04-15' };
const PATH = '/desk/check';

describe('a check', () => {
	it('counts until it is taken back, and after that still in the record of the time between', async () => {
		const store = await temporaryStore();
		await importRecord(store, readShippedRecord('data'), AT);
		const [noted, taken] = [addMilliseconds(AT, 60_000), addMilliseconds(AT, 120_000)];
		const days = { today: day('2026-11-24'), knownUntil: day('2026-11-20') };
		const words = { lookedThrough: 'The press of both sides', reason: '' };
		await noteCheck(store, { editor: AYA, at: noted, ...days, words });
		const said = { checkedOn: '2026-11-24', knownUntil: '2026-11-20' };
		expect((await loadRecord(store)).check).toEqual(said);
		expect(await takeCheckBack(store, { editor: AYA, at: taken })).toBe(true);
		expect((await loadRecord(store)).check).toEqual(SHIPPED);
		const between = await loadRecord(store, { had: (at) => at <= noted });
		expect(between.check).toEqual(said);
	});

	it('that was imported cannot be taken back', async () => {
		const store = await temporaryStore();
		await importRecord(store, readShippedRecord('data'), AT);
		expect(await takeCheckBack(store, { editor: AYA, at: AT })).toBe(false);
		expect((await loadRecord(store)).check).toEqual(SHIPPED);
	});
});

describe('at the desk, on 23 November 2026', () => {
	let tracker: RunningTracker;
	let editor: DeskClient;

	beforeAll(async () => {
		tracker = await startTracker();
		editor = await setUp(tracker);
	}, 60_000);
	afterAll(() => tracker.stop());

	const page = async (desk = editor) => (await desk.get(PATH)).text();
	const note = (fields: Record<string, string>) =>
		editor.post(`${PATH}?/note`, { lookedThrough: 'Akorda, Council', reason: '', ...fields });
	const known = async () => {
		const answer = await fetch(`${tracker.url}/api/v1/milestones?limit=1`);
		const { record } = (await answer.json()) as { record: typeof SHIPPED };
		return { checkedOn: record.checkedOn, knownUntil: record.knownUntil };
	};

	it('shows first what there is to look at', async () => {
		expect(await page()).toContain(m.desk_check_look_none());
		const store = openStore(tracker.databaseUrl);
		const url = 'https://example.org/talks';
		await insertWatched(store.db, { id: 'w', url, name: 'The talks page', kind: 'page' }, AT);
		const attempt = { etag: null, last_modified: null, checked_at: AT, due_at: AT };
		await noteAttempt(store.db, 'w', { ...attempt, failures: 2, problem: 'timeout' });
		await store.close();
		const html = await page();
		expect(html).not.toContain(m.desk_check_look_none());
		expect(html.indexOf('The talks page')).toBeLessThan(html.indexOf('name="knownUntil"'));
	});

	it.each([
		['a day that has not come', { knownUntil: '2026-11-24' }, m.problems_day_in_future, {}],
		['no day', { knownUntil: '' }, m.problems_required, {}],
		[
			'nothing looked through',
			{ knownUntil: '2026-11-20', lookedThrough: ' ' },
			m.problems_required,
			{}
		],
		[
			'an earlier day without a word',
			{ knownUntil: '2026-04-01' },
			m.problems_day_earlier,
			{ en: '15 April 2026', ru: '15 апреля 2026 года', kk: '2026 жылғы 15 сәуір' }
		]
	] as const)(
		'refuses %s, in three languages, and keeps what was typed',
		async (_name, fields, say, day) => {
			for (const language of LANGUAGES) {
				await editor.post('/desk/language', { language, back: PATH });
				const answer = await note({ reason: '', ...fields });
				const html = await answer.text();
				expect(answer.status).toBe(400);
				const words = (say as (args: object, options: object) => string)(
					{ day: (day as Record<string, string>)[language] },
					{ locale: language }
				);
				expect(html).toContain(words);
				expect(html).toContain(`value="${fields.knownUntil}"`);
			}
			await editor.post('/desk/language', { language: 'en', back: PATH });
			expect(await known()).toEqual(SHIPPED);
		}
	);

	it('notes it with its words, takes it back, and tells both in the history', async () => {
		const answer = await note({ knownUntil: '2026-11-20' });
		expect(answer.headers.get('location')).toBe(`${PATH}?noted`);
		expect(await known()).toEqual({ ...SHIPPED, knownUntil: '2026-11-20' });
		expect(await (await fetch(`${tracker.url}/en`)).text()).not.toContain('class="horizon');
		expect(await page()).toMatch(/20 November 2026[\s\S]*Akorda, Council/u);
		const taken = await editor.post(`${PATH}?/takeBack`);
		expect(taken.headers.get('location')).toBe(`${PATH}?taken`);
		expect(await known()).toEqual(SHIPPED);
		const html = await page();
		expect(html).toContain(m.desk_check_taken_mark());
		expect(html).toContain('Akorda, Council');
		expect(html).not.toContain('?/takeBack');
	});

	it('takes an earlier day with a word', async () => {
		await note({ knownUntil: '2026-04-01', reason: 'The April sources were of March.' });
		expect(await known()).toEqual({ ...SHIPPED, knownUntil: '2026-04-01' });
		expect(await page()).toContain('The April sources were of March.');
		await editor.post(`${PATH}?/takeBack`);
	});

	it('shows the form to editors only', async () => {
		const author = await invite(tracker, editor, 'Dana', 'author');
		expect(await page(author)).not.toContain('name="knownUntil"');
		const answer = await author.post(`${PATH}?/note`, {
			...{ lookedThrough: 'x', reason: '', knownUntil: '2026-11-20' }
		});
		expect(answer.status).toBe(403);
	});

	it('is moved by a later event, so that nothing newer stands beside an old horizon', async () => {
		const html = async () => (await fetch(`${tracker.url}/en`)).text();
		expect(await html()).toContain('Known up to mid-April 2026. Later steps may be missing.');
		expect((await editor.post('/desk/milestones/new?/publish', roundForm())).status).toBe(303);
		expect(await known()).toEqual({ ...SHIPPED, knownUntil: '2026-11-20' });
		expect(await html()).not.toMatch(/mid-April 2026/u);
	});
});
