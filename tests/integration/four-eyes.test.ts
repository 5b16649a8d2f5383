import { describe, expect, it } from 'vitest';
import { instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { loadRecord } from '$lib/server/record/load';
import { applyBulk, previewBulk } from '$lib/server/services/milestones/bulk';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { readWork } from '$lib/server/services/milestones/read-work';
import { restoreRevision } from '$lib/server/services/milestones/restore-revision';
import { saveMilestone, type MilestoneDraft } from '$lib/server/services/milestones/save-milestone';
import { takeStep, type StepCommand } from '$lib/server/services/milestones/take-step';
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

// Bek is an editor, Dana an author who cannot approve, Aya the second person.
const SLUG = 'third-round-of-talks-2026';
const { today } = sent();

async function write(store: Store, editor: Editor, changes: Partial<MilestoneDraft>) {
	const newest = await readWork(store.reader, SLUG);
	const slug = newest ? SLUG : null;
	const baseRevision = newest?.newest.number ?? 0;
	const saved = await saveMilestone(store, sent({ slug, baseRevision, editor, ...changes }));
	if (!saved.ok) throw new Error(saved.problem);
	return saved;
}

async function act(store: Store, editor: Editor, changes: Partial<StepCommand> = {}) {
	const { newest } = (await readWork(store.reader, SLUG))!;
	const command = { step: 'approve' as const, editor, slug: SLUG, revision: newest.number };
	return takeStep(store, {
		languages: ['en'],
		at: AT,
		today,
		gate: OPEN_GATE,
		confirmed: [],
		...command,
		...changes
	});
}

const title = (en: string) => ({ ...ROUND, title: { ...ROUND.title, en } });
const summary = (en: string) => ({ ...ROUND, summary: { ...ROUND.summary, en } });
const REFUSED = { ok: false, problem: 'own-work' };

/** Bek writes, and the desk publishes it with Aya. */
async function publishedByTwo(store: Store): Promise<void> {
	await write(store, BEK, {});
	expect(await act(store, AYA)).toEqual({ ok: true });
	expect(await act(store, BEK, { step: 'publish' })).toEqual({ ok: true });
}

describe('an editor does not approve what they wrote', () => {
	it('after somebody else has added a full stop', async () => {
		const store = await deskOfThree();
		await write(store, BEK, {});
		await write(store, DANA, { typed: title('Third round of talks.') });
		expect(await act(store, BEK)).toEqual(REFUSED);
		expect(await act(store, AYA)).toEqual({ ok: true });
	});

	it('where they wrote the summary and somebody else the title', async () => {
		const store = await deskOfThree();
		await write(store, DANA, {});
		await write(store, BEK, { typed: summary('The agreement is in force.') });
		await write(store, DANA, {
			typed: { ...summary('The agreement is in force.'), title: title('Round three').title }
		});
		expect(await act(store, BEK)).toEqual(REFUSED);
	});

	it('where both wrote at once and it was merged', async () => {
		const store = await deskOfThree();
		await publishedByTwo(store);
		await write(store, BEK, { typed: summary('The agreement is in force.') });
		const merged = await write(store, DANA, { baseRevision: 1, typed: title('Round three') });
		expect(merged.merged).toEqual(['summary.en']);
		expect(await act(store, BEK)).toEqual(REFUSED);
		expect(await act(store, AYA)).toEqual({ ok: true });
	});

	it('where somebody else put only a note or a box to it', async () => {
		const store = await deskOfThree();
		await write(store, BEK, {});
		await write(store, DANA, { note: { en: 'A new round' }, isMinor: true });
		expect(await act(store, BEK)).toEqual(REFUSED);
	});

	it('where somebody else brought their text back, even one from before the last edition', async () => {
		const store = await deskOfThree();
		await write(store, BEK, { typed: summary('The agreement is in force.') });
		await write(store, DANA, { typed: ROUND });
		expect(await act(store, AYA)).toEqual({ ok: true });
		expect(await act(store, AYA, { step: 'publish' })).toEqual({ ok: true });
		const back = { slug: SLUG, number: 1, baseRevision: 2, token: crypto.randomUUID() };
		await restoreRevision(store, { ...back, editor: DANA, check, at: AT, today });
		expect((await readWork(store.reader, SLUG))!.newest.content!.summary.en).toMatch(/in force/u);
		expect(await act(store, BEK)).toEqual(REFUSED);
		expect(await act(store, AYA)).toEqual({ ok: true });
	});

	it('with many others at once', async () => {
		const store = await deskOfThree();
		await write(store, BEK, {});
		await write(store, DANA, { typed: title('Third round of talks.') });
		const items = [`${SLUG} 2`];
		const bulk = { editor: BEK, action: 'approve' as const, gate: OPEN_GATE };
		expect(await previewBulk(store, { ...bulk, slugs: [SLUG] })).toMatchObject([
			{ problem: 'own-work' }
		]);
		expect(await applyBulk(store, { ...bulk, items, at: AT, today, check })).toMatchObject({
			refused: 1
		});
	});

	it('from the form, nor is it planned', async () => {
		const store = await deskOfThree();
		await write(store, BEK, {});
		await write(store, DANA, { typed: title('Third round of talks.') });
		const form = sent({
			editor: BEK,
			slug: SLUG,
			baseRevision: 2,
			typed: title('Third round of talks.')
		});
		expect(await publishMilestone(store, form)).toEqual(REFUSED);
		const dueAt = instant('2026-11-25T04:00:00.000Z');
		expect(await act(store, BEK, { step: 'schedule', dueAt })).toMatchObject({ ok: false });
		const { milestones } = await loadRecord(store);
		expect(milestones.map(({ slug }) => slug)).not.toContain(SLUG);
	});

	it('in a language that readers have not seen yet', async () => {
		const store = await deskOfThree();
		const both = { ...ROUND, title: { ...ROUND.title, ru: 'Третий раунд' } };
		await write(store, BEK, { typed: both });
		await act(store, AYA);
		await act(store, AYA, { step: 'publish', languages: ['en'] });
		await write(store, DANA, { typed: { ...both, title: { ...both.title, ru: 'Третий раунд.' } } });
		expect(await act(store, BEK)).toEqual(REFUSED);
	});

	it('once it was retracted, because all of it would leave anew', async () => {
		const store = await deskOfThree();
		await publishedByTwo(store);
		await act(store, AYA, { step: 'retract', note: { en: 'Wrong' } });
		await write(store, DANA, { typed: title('Third round of talks.') });
		expect(await act(store, BEK)).toEqual(REFUSED);
	});
});

describe('an editor approves', () => {
	it('what others have written since the last edition', async () => {
		const store = await deskOfThree();
		await publishedByTwo(store);
		await write(store, DANA, { typed: title('Round three') });
		expect(await act(store, BEK)).toEqual({ ok: true });
	});

	it('their own with a reason, which the desk shows', async () => {
		const store = await deskOfThree();
		await write(store, BEK, {});
		await write(store, DANA, { typed: title('Third round of talks.') });
		expect(await act(store, BEK, { reason: 'Nobody else is awake' })).toEqual({ ok: true });
		expect((await readWork(store.reader, SLUG))!.approval?.overrideReason).toBe(
			'Nobody else is awake'
		);
	});

	it('their own at a desk of one', async () => {
		const store = await deskOfOne();
		await write(store, AYA, {});
		await write(store, AYA, { typed: title('Round three') });
		expect(await act(store, AYA)).toEqual({ ok: true });
	});
});
