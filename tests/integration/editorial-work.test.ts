import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { instant } from '$lib/domain/time';
import { loadRecord } from '$lib/server/record/load';
import { publishDue } from '$lib/server/services/milestones/publish-due';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { restoreRevision } from '$lib/server/services/milestones/restore-revision';
import { milestoneHistory } from '$lib/server/services/milestones/milestone-history';
import { readWork } from '$lib/server/services/milestones/read-work';
import { deskQueue } from '$lib/server/services/milestones/desk-queue';
import { openMilestone } from '$lib/server/services/milestones/open-milestone';
import { createPresence } from '$lib/server/services/milestones/presence';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import { takeStep, type StepCommand } from '$lib/server/services/milestones/take-step';
import { applyBulk, previewBulk, undoBulk } from '$lib/server/services/milestones/bulk';
import { verifyAudit } from '$lib/server/storage/history/audit';
import { runStatements } from '$lib/server/storage/engines/run-statements';
import type { Store } from '$lib/server/storage/store';
import {
	AT,
	AYA,
	BEK,
	check,
	DANA,
	deskOfOne,
	deskOfThree,
	OPEN_GATE,
	ROUND,
	sent
} from '$tests/support/editorial';
import { isFull } from '$tests/support/size';

const RACES = isFull ? 200 : 20;
const NEW = 'third-round-of-talks-2026';
const DUE = instant('2026-11-25T04:00:00.000Z');

const step = (changes: Partial<StepCommand>): StepCommand => ({
	step: 'approve',
	editor: BEK,
	slug: NEW,
	revision: 1,
	languages: ['en'],
	at: AT,
	today: sent().today,
	gate: OPEN_GATE,
	confirmed: [],
	...changes
});

const typed = (title: string) => ({ ...ROUND, title: { ...ROUND.title, en: title } });
const isPublic = async (store: Store) =>
	(await loadRecord(store)).milestones.find(({ slug }) => slug === NEW)?.title.en;

describe('an approval', () => {
	it('is not for an edit after it; the approved version stays planned and is published', async () => {
		const store = await deskOfThree();
		await saveMilestone(store, sent({ editor: DANA }));
		await takeStep(store, step({}));
		await takeStep(store, step({ step: 'schedule', dueAt: DUE }));
		expect((await readWork(store.reader, NEW))?.situation.work).toBe('scheduled');
		await saveMilestone(
			store,
			sent({ slug: NEW, baseRevision: 1, typed: typed('Changed'), editor: DANA })
		);
		expect((await readWork(store.reader, NEW))?.situation.work).toBe('draft');
		expect(await takeStep(store, step({ step: 'publish', revision: 2 }))).toEqual({
			ok: false,
			problem: 'state'
		});
		expect(await publishDue(store, { at: DUE, today: sent().today, gate: OPEN_GATE })).toEqual({
			published: 1,
			missed: []
		});
		expect(await isPublic(store)).toBe('Third round of talks');
		expect(await readWork(store.reader, NEW)).toMatchObject({
			newest: { number: 2 },
			situation: { work: 'draft' },
			plan: undefined
		});
	});

	it(`and a save at once, ${RACES} times: what was not approved is never public`, async () => {
		const store = await deskOfThree();
		await saveMilestone(store, sent({ editor: DANA }));
		let number = 1;
		let published = 0;
		for (let turn = 1; turn <= RACES; turn += 1) {
			const approve = () => takeStep(store, step({ revision: number }));
			const publish = async () => {
				const result = await takeStep(store, step({ step: 'publish', revision: number }));
				if (result.ok) published += 1;
			};
			const save = () =>
				saveMilestone(
					store,
					sent({
						slug: NEW,
						baseRevision: number,
						typed: typed(`Unapproved ${turn}`),
						editor: DANA
					})
				);
			// In every order, and with the approval before or during the race.
			const isPart = turn % 4 < 2;
			if (!isPart) await approve();
			const release = async () => {
				if (isPart) await approve();
				await publish();
			};
			await Promise.all(turn % 2 ? [release(), save()] : [save(), release()]);
			expect(await isPublic(store)).not.toBe(`Unapproved ${turn}`);
			const newest = (await readWork(store.reader, NEW))!.newest.number;
			await saveMilestone(
				store,
				sent({ slug: NEW, baseRevision: newest, typed: typed(`Approved ${turn}`), editor: DANA })
			);
			number = newest + 1;
		}
		// Both outcomes must have happened, or it was not a race.
		expect(published).toBeGreaterThan(RACES / 10);
		expect(published).toBeLessThan(RACES);
	}, 120_000);
});

describe('a publication on a day to come', () => {
	it('happens once when it is due, even if the tracker was stopped at the time', async () => {
		const store = await deskOfOne();
		await saveMilestone(store, sent());
		await takeStep(store, step({ editor: AYA }));
		expect(await takeStep(store, step({ step: 'schedule', editor: AYA, dueAt: AT }))).toMatchObject(
			{ problem: 'due-invalid' }
		);
		await takeStep(store, step({ step: 'schedule', editor: AYA, dueAt: DUE }));
		const today = sent().today;
		expect(
			await publishDue(store, { at: instant('2026-11-25T03:59:59.999Z'), today, gate: OPEN_GATE })
		).toMatchObject({
			published: 0
		});
		expect(
			await publishDue(store, { at: instant('2026-11-25T20:00:00.000Z'), today, gate: OPEN_GATE })
		).toMatchObject({
			published: 1
		});
		expect(
			await publishDue(store, { at: instant('2026-12-02T00:00:00.000Z'), today, gate: OPEN_GATE })
		).toMatchObject({
			published: 0
		});
		expect(await isPublic(store)).toBe('Third round of talks');
	});
});

describe('languages', () => {
	it('are published separately', async () => {
		const store = await deskOfOne();
		const both = { ...ROUND, title: { en: 'Third round', ru: 'Третий раунд', kk: '' } };
		await saveMilestone(store, sent({ typed: both }));
		const slug = 'third-round-2026';
		await takeStep(store, step({ slug, editor: AYA }));
		await takeStep(store, step({ slug, editor: AYA, step: 'publish', languages: ['en'] }));
		const title = async () =>
			(await loadRecord(store)).milestones.find((it) => it.slug === slug)?.title;
		expect(await title()).toEqual({ en: 'Third round' });
		await takeStep(store, step({ slug, editor: AYA, step: 'publish', languages: ['ru'] }));
		expect(await title()).toEqual({ en: 'Third round', ru: 'Третий раунд' });
		const newRussian = { ...both, title: { ...both.title, ru: 'Третий раунд переговоров' } };
		await publishMilestone(
			store,
			sent({ slug, baseRevision: 1, typed: newRussian, note: { en: 'Russian made clearer' } })
		);
		const record = await loadRecord(store);
		expect(record.outdated.get(slug)).toEqual({ en: ['ru'] });
		expect(record.changes.get(slug)?.[0]).toMatchObject({
			kind: 'corrected',
			fields: ['title'],
			note: { en: 'Russian made clearer' }
		});
	});
});

describe('a retraction', () => {
	it('unpublishes a milestone, says why, and cancels every approval', async () => {
		const store = await deskOfOne();
		await publishMilestone(store, sent());
		const note = { en: 'It was another meeting.' };
		expect(await takeStep(store, step({ step: 'retract', editor: AYA }))).toMatchObject({
			problem: 'reason-required'
		});
		await takeStep(store, step({ step: 'retract', editor: AYA, note }));
		const record = await loadRecord(store);
		expect(await isPublic(store)).toBeUndefined();
		expect(record.retractions.get(NEW)).toMatchObject({ note, on: '2026-11-24' });
		expect((await readWork(store.reader, NEW))?.situation).toMatchObject({
			work: 'draft',
			standing: 'retracted'
		});
	});
});

describe('history', () => {
	it('restores an old revision as a new one, and folds autosaves', async () => {
		const store = await deskOfOne();
		await saveMilestone(store, sent());
		for (const number of [1, 2, 3]) {
			const next = sent({ slug: NEW, baseRevision: number, typed: typed(`Typing ${number}`) });
			await saveMilestone(store, { ...next, how: 'autosaved' });
		}
		const history = await milestoneHistory(store, NEW);
		expect(history.map(({ number, folded }) => [number, folded])).toEqual([
			[4, 2],
			[1, 0]
		]);
		const command = {
			editor: AYA,
			slug: NEW,
			number: 1,
			check,
			token: 't',
			at: AT,
			today: sent().today
		};
		expect(await restoreRevision(store, { ...command, baseRevision: 3 })).toMatchObject({
			problem: 'outdated'
		});
		expect(await restoreRevision(store, { ...command, baseRevision: 4 })).toMatchObject({
			ok: true,
			number: 5
		});
	});
});

describe('returned work', () => {
	it('needs a reason, which stands above the form and in the queue until it is proposed again', async () => {
		const store = await deskOfThree();
		await saveMilestone(store, sent({ editor: DANA }));
		await takeStep(store, step({ step: 'submit', editor: DANA }));
		const back = step({ step: 'return' });
		for (const reason of [null, '  ', '\u200B'])
			expect(await takeStep(store, { ...back, reason })).toMatchObject({
				problem: 'return-reason'
			});
		expect(await takeStep(store, { ...back, reason: 'Which source?' })).toEqual({ ok: true });
		const open = () => openMilestone({ store, presence: createPresence() }, DANA, NEW);
		const waiting = async () =>
			(await deskQueue(store, await loadRecord(store), sent().today, [])).drafts;
		expect((await open())?.returned).toMatchObject({ reason: 'Which source?', by: 'Bek' });
		expect(await waiting()).toMatchObject([{ slug: NEW, returned: 'Which source?' }]);
		await takeStep(store, step({ step: 'submit', editor: DANA }));
		expect((await open())?.returned).toBeNull();
	});

	it('needs none where somebody takes back their own approval', async () => {
		const store = await deskOfThree();
		await saveMilestone(store, sent({ editor: DANA }));
		await takeStep(store, step({}));
		expect(await takeStep(store, step({ step: 'return', editor: AYA }))).toMatchObject({
			problem: 'return-reason'
		});
		expect(await takeStep(store, step({ step: 'return' }))).toEqual({ ok: true });
	});
});

describe('bulk work', () => {
	it('shows what it would do, does it, and undoes it', async () => {
		const store = await deskOfOne();
		await saveMilestone(store, sent());
		const slugs = [NEW, 'talks-opened-round-1-2025'];
		const rows = await previewBulk(store, {
			editor: AYA,
			action: 'submit',
			slugs,
			gate: OPEN_GATE
		});
		expect(rows.map(({ slug, problem }) => [slug, problem])).toEqual([
			['talks-opened-round-1-2025', 'state'],
			[NEW, null]
		]);
		const moment = { editor: AYA, at: AT, today: sent().today, check, gate: OPEN_GATE };
		const low = { ...moment, action: 'confidence-low' as const };
		const done = await applyBulk(store, { ...low, items: [`${NEW} 1`, `${NEW} 7`] });
		expect(done).toEqual({ items: [`${NEW} 1`], refused: 1 });
		expect((await readWork(store.reader, NEW))?.newest.typed?.confidence).toBe('low');
		await undoBulk(store, { ...low, items: done.items });
		expect((await readWork(store.reader, NEW))?.newest.typed?.confidence).toBe('high');
	});
});

describe('the audit', () => {
	it('is valid after a day’s work, and detects one flipped bit anywhere', async () => {
		const store = await deskOfOne();
		await publishMilestone(store, sent());
		await takeStep(store, step({ step: 'retract', editor: AYA, note: { en: 'Wrong' } }));
		const { rows, faults } = await verifyAudit(store.reader);
		expect(faults).toEqual([]);
		expect(rows).toBeGreaterThan(50);
		for (const trigger of ['event', 'revision', 'edition'])
			await runStatements(store.db as never, [
				{ allow: 'update', on: trigger },
				{ allow: 'delete', on: trigger }
			]);
		const flips = [
			['event', 'after', 'row-changed'],
			['event', 'at', 'row-changed'],
			['event', 'hash', 'row-changed'],
			['revision', 'content', 'revision-changed'],
			['edition', 'content', 'edition-changed'],
			['audit_head', 'hash', 'end-missing']
		] as const;
		for (const [table, column, fault] of flips) {
			const [where, what] = [sql.table(table), sql.ref(column)];
			const { rows: kept } = await sql<{ id: string | number; was: string }>`
				select id, ${what} as was from ${where} where ${what} is not null
				order by id desc limit 1`.execute(store.db);
			const { id, was } = kept[0]!;
			const set = (value: string) =>
				sql`update ${where} set ${what} = ${value} where id = ${id}`.execute(store.db);
			const at = Math.floor(was.length / 2);
			const flipped = String.fromCharCode(was.charCodeAt(at) ^ 1);
			await set(was.slice(0, at) + flipped + was.slice(at + 1));
			const found = (await verifyAudit(store.reader)).faults.map((it) => it.fault);
			expect(found, `${table}.${column}`).toContain(fault);
			await set(was);
		}
		expect((await verifyAudit(store.reader)).faults).toEqual([]);
		const last = sql`select max(sequence) from event`;
		await sql`delete from event where sequence = (${last})`.execute(store.db);
		expect((await verifyAudit(store.reader)).faults.map(({ fault }) => fault)).toContain(
			'end-missing'
		);
	});
});

describe('a form whose answer was lost', () => {
	it('is saved once, and so is what was typed since', async () => {
		const store = await deskOfOne();
		const form = sent();
		await saveMilestone(store, form);
		expect(await saveMilestone(store, form)).toMatchObject({ ok: true, number: 1 });
		const more = { ...form, typed: typed('Typed on') };
		expect(await saveMilestone(store, more)).toMatchObject({ ok: true, number: 2, merged: [] });
		expect((await readWork(store.reader, NEW))?.newest.typed?.title.en).toBe('Typed on');
	});
});
