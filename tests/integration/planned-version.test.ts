import { describe, expect, it } from 'vitest';
import { instant } from '$lib/domain/time';
import { loadRecord } from '$lib/server/record/load';
import { deskQueue } from '$lib/server/services/milestones/desk-queue';
import { listMilestones } from '$lib/server/services/milestones/list-milestones';
import { openMilestone } from '$lib/server/services/milestones/open-milestone';
import { createPresence } from '$lib/server/services/milestones/presence';
import { publishDue } from '$lib/server/services/milestones/publish-due';
import { readWork } from '$lib/server/services/milestones/read-work';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import { takeStep, type StepCommand } from '$lib/server/services/milestones/take-step';
import type { Store } from '$lib/server/storage/store';
import { AT, AYA, BEK, DANA, deskOfThree, OPEN_GATE, ROUND, sent } from '$tests/support/editorial';

const SLUG = 'third-round-of-talks-2026';
const DUE = instant('2026-11-25T04:00:00.000Z');
const LATER = instant('2026-11-26T04:00:00.000Z');
const { today } = sent();

const act = (store: Store, changes: Partial<StepCommand>) =>
	takeStep(store, {
		...{ step: 'approve', editor: BEK, slug: SLUG, revision: 1 },
		...{ languages: ['en'], at: AT, today, gate: OPEN_GATE, confirmed: [] },
		...changes
	});

const typed = (en: string) => ({ ...ROUND, title: { ...ROUND.title, en } });
const type = (store: Store, baseRevision: number, en: string) =>
	saveMilestone(
		store,
		sent({ slug: SLUG, baseRevision, typed: typed(en), how: 'autosaved', editor: DANA })
	);
const titleOf = async (store: Store) =>
	(await loadRecord(store)).milestones.find(({ slug }) => slug === SLUG)?.title.en;

/** A round that is approved and planned, in which Dana has typed one letter since. */
async function typedInto(): Promise<Store & { url: string }> {
	const store = await deskOfThree();
	await saveMilestone(store, sent({ editor: DANA }));
	await act(store, {});
	await act(store, { step: 'schedule', dueAt: DUE });
	expect(await type(store, 1, 'Third round of talksx')).toMatchObject({ ok: true, number: 2 });
	return store;
}

describe('typing in a planned milestone', () => {
	it('leaves the approved version planned, and it is published at its time', async () => {
		const store = await typedInto();
		expect(await publishDue(store, { at: DUE, today, gate: OPEN_GATE })).toEqual({
			published: 1,
			missed: []
		});
		expect(await titleOf(store)).toBe('Third round of talks');
		expect(await readWork(store.reader, SLUG)).toMatchObject({
			newest: { number: 2 },
			situation: { work: 'draft', standing: 'published', authors: ['dana'] }
		});
		expect(await publishDue(store, { at: LATER, today, gate: OPEN_GATE })).toEqual({
			published: 0,
			missed: []
		});
	});

	it('is shown in the form, in the list and on the first page of the desk', async () => {
		const store = await typedInto();
		const opened = await openMilestone({ store, presence: createPresence() }, BEK, SLUG);
		expect(opened?.plan).toMatchObject({ number: 1, dueAt: DUE });
		expect(opened?.plan?.typed.title.en).toBe('Third round of talks');
		expect(opened?.plan?.newer.title.en).toBe('Third round of talksx');
		const row = (await listMilestones(store)).find(({ slug }) => slug === SLUG);
		expect(row).toMatchObject({ state: 'draft', plannedAt: DUE });
		const queue = await deskQueue(store, await loadRecord(store), today, []);
		expect(queue.scheduled).toMatchObject([{ slug: SLUG, dueAt: DUE, hasNewer: true }]);
		expect(queue.drafts.map(({ slug }) => slug)).toContain(SLUG);
	});

	it('approves nothing: the newer draft is neither published nor planned', async () => {
		const store = await typedInto();
		const refused = { ok: false, problem: 'state' };
		expect(await act(store, { step: 'publish', revision: 2 })).toEqual(refused);
		expect(await act(store, { step: 'schedule', revision: 2, dueAt: LATER })).toEqual(refused);
	});

	it('does not stop an editor from taking the approved version off the schedule', async () => {
		const store = await typedInto();
		expect(await act(store, { step: 'unschedule' })).toEqual({ ok: true });
		expect(await publishDue(store, { at: DUE, today, gate: OPEN_GATE })).toEqual({
			published: 0,
			missed: []
		});
		expect((await readWork(store.reader, SLUG))?.plan).toBeUndefined();
	});

	it('keeps a newer request for review when the plan is carried out', async () => {
		const store = await typedInto();
		await act(store, { step: 'submit', editor: DANA, revision: 2 });
		await publishDue(store, { at: DUE, today, gate: OPEN_GATE });
		expect((await readWork(store.reader, SLUG))?.situation.work).toBe('in-review');
	});

	it('leaves the plan alone when the newer draft is returned', async () => {
		const store = await typedInto();
		await act(store, { step: 'submit', editor: DANA, revision: 2 });
		await act(store, { step: 'return', revision: 2, reason: 'Not yet' });
		expect((await readWork(store.reader, SLUG))?.plan).toMatchObject({ number: 1 });
	});

	it('never lets an old plan put an old text over a newer edition', async () => {
		const store = await typedInto();
		await act(store, { editor: AYA, revision: 2 });
		await act(store, { editor: AYA, step: 'publish', revision: 2 });
		await publishDue(store, { at: DUE, today, gate: OPEN_GATE });
		expect(await titleOf(store)).toBe('Third round of talksx');
	});

	it('has one plan: a newer one takes its place', async () => {
		const store = await typedInto();
		await act(store, { editor: AYA, revision: 2 });
		await act(store, { editor: AYA, step: 'schedule', revision: 2, dueAt: LATER });
		expect(await publishDue(store, { at: DUE, today, gate: OPEN_GATE })).toEqual({
			published: 0,
			missed: []
		});
		expect(await publishDue(store, { at: LATER, today, gate: OPEN_GATE })).toEqual({
			published: 1,
			missed: []
		});
		expect(await titleOf(store)).toBe('Third round of talksx');
	});
});
