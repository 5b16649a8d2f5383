import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '$lib/domain/time';
import { announcedTexts } from '$lib/server/outbox/announced-texts';
import { readNoticeContent } from '$lib/server/outbox/tell-notice';
import { loadRecord } from '$lib/server/record/load';
import { leavingSheet } from '$lib/server/services/publication/leaving-sheet';
import { publishDue } from '$lib/server/services/milestones/publish-due';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { readWork } from '$lib/server/services/milestones/read-work';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import { takeStep, type StepCommand } from '$lib/server/services/milestones/take-step';
import { listNewNotices } from '$lib/server/storage/outbox/notices';
import type { Store } from '$lib/server/storage/store';
import { roundForm, setUp, type DeskClient } from '$tests/support/desk-client';
import { AT, AYA, BEK, DANA, deskOfThree, OPEN_GATE, ROUND, sent } from '$tests/support/editorial';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

const SLUG = 'third-round-of-talks-2026';
const ORIGIN = 'https://tracker.example.org';
const DUE = instant('2026-11-25T04:00:00.000Z');
const { today } = sent();

const act = (store: Store, changes: Partial<StepCommand>) =>
	takeStep(store, {
		...{ step: 'approve', editor: BEK, slug: SLUG, revision: 1 },
		...{ languages: ['en'], announced: true, at: AT, today, gate: OPEN_GATE, confirmed: [] },
		...changes
	});

/** Dana has written a round and Bek has approved it. */
async function approved(): Promise<Store & { url: string }> {
	const store = await deskOfThree();
	const note = { en: 'A new round', ru: 'Новый раунд' };
	await saveMilestone(store, sent({ editor: DANA, note }));
	expect(await act(store, {})).toEqual({ ok: true });
	return store;
}

/** Somebody publishes another milestone, and with it describes the source of the round. */
async function describeSource(store: Store, publisher: string) {
	const sources = ROUND.sources.map((source) => ({ ...source, publisher }));
	const typed = { ...ROUND, title: { ...ROUND.title, en: 'Another event' }, sources };
	const form = sent({ editor: BEK, typed, reason: 'Alone', at: AT });
	expect(await publishMilestone(store, form)).toMatchObject({ ok: true });
}

const stateOf = async (store: Store) => (await readWork(store.reader, SLUG))!.situation.work;
const isPublic = async (store: Store) =>
	(await loadRecord(store)).milestones.some(({ slug }) => slug === SLUG);

describe('an approval', () => {
	it('is void where a source has been corrected since, and says so', async () => {
		const store = await approved();
		await describeSource(store, 'Inform Agency');
		expect(await act(store, { step: 'publish' })).toEqual({ ok: false, problem: 'changed' });
		expect(await isPublic(store)).toBe(false);
		expect(await stateOf(store)).toBe('in-review');
		expect(await act(store, {})).toEqual({ ok: true });
		expect(await act(store, { step: 'publish' })).toEqual({ ok: true });
	});

	it('is void by timer too: nothing leaves, and it goes back to review once', async () => {
		const store = await approved();
		expect(await act(store, { step: 'schedule', dueAt: DUE })).toEqual({ ok: true });
		await describeSource(store, 'Inform Agency');
		expect(await publishDue(store, { at: DUE, today, gate: OPEN_GATE })).toEqual({
			published: 0,
			missed: [{ slug: SLUG, problem: 'changed' }]
		});
		expect(await isPublic(store)).toBe(false);
		expect(await stateOf(store)).toBe('in-review');
		expect(await publishDue(store, { at: DUE, today, gate: OPEN_GATE })).toEqual({
			published: 0,
			missed: []
		});
	});

	it('holds where the source was only added meanwhile, as it is described here', async () => {
		const store = await approved();
		await describeSource(store, 'Kazinform');
		expect(await act(store, { step: 'publish' })).toEqual({ ok: true });
	});

	it('is for what the editor was shown', async () => {
		const store = await deskOfThree();
		await saveMilestone(store, sent({ editor: DANA }));
		const shown = (await leavingSheet(store, { slug: SLUG, at: AT }))!;
		await describeSource(store, 'Inform Agency');
		expect(await act(store, { seen: shown.digest })).toEqual({ ok: false, problem: 'changed' });
		const now = (await leavingSheet(store, { slug: SLUG, at: AT }))!;
		expect(await act(store, { seen: now.digest })).toEqual({ ok: true });
	});
});

it('what is shown before is what is sent after, byte for byte', async () => {
	const store = await approved();
	const shown = (await leavingSheet(store, { slug: SLUG, at: AT }))!;
	expect(shown.note).toEqual({ en: 'A new round', ru: 'Новый раунд' });
	const before = announcedTexts(shown.told, ORIGIN);
	expect(before.mails.map(({ text }) => text).join()).toContain('Новый раунд');
	await act(store, { step: 'publish', editor: AYA });
	const [notice] = await listNewNotices(store.reader, AT);
	const content = await readNoticeContent(store.reader, await loadRecord(store), notice!);
	expect(announcedTexts(content!, ORIGIN)).toEqual(before);
});

describe('the review page', () => {
	let tracker: RunningTracker;
	let desk: DeskClient;
	beforeAll(async () => {
		tracker = await startTracker();
		desk = await setUp(tracker);
	});
	afterAll(() => tracker.stop());

	it('shows the note in every language', async () => {
		const note = {
			'note.en': 'A word was added.',
			'note.ru': 'Вступило в силу.',
			'note.kk': 'Күшіне енді.'
		};
		await desk.post('/desk/milestones/new?/save', roundForm(note));
		const page = await (await desk.get(`/desk/milestones/${SLUG}/review`)).text();
		for (const text of Object.values(note)) expect(page).toContain(text);
	});
});
