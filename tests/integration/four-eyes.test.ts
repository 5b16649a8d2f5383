import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { restoreRevision } from '$lib/server/services/milestones/restore-revision';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import { takeStep, type StepCommand } from '$lib/server/services/milestones/take-step';
import type { Store } from '$lib/server/storage/store';
import {
	AT,
	AYA,
	BEK,
	check,
	DANA,
	deskOfThree,
	OPEN_GATE,
	ROUND,
	sent
} from '$tests/support/editorial';

const NEW = 'third-round-of-talks-2026';
const OWN_WORK = { ok: false, problem: 'own-work' };

/** Saves a change of the newest text. @returns its number */
async function write(store: Store, editor: StepCommand['editor'], base: number, title: object) {
	const typed = { ...ROUND, title: { ...ROUND.title, ...title } };
	const draft =
		base === 0 ? sent({ editor, typed }) : sent({ editor, typed, slug: NEW, baseRevision: base });
	const saved = await saveMilestone(store, draft);
	if (!saved.ok) throw new Error(saved.problem);
	return saved.number;
}

const step = (changes: Partial<StepCommand>): StepCommand => ({
	...{ step: 'approve', editor: BEK, slug: NEW, revision: 1, languages: [...LANGUAGES] },
	...{ at: AT, today: sent().today, gate: OPEN_GATE, confirmed: [] },
	...changes
});

describe('nobody approves what they have written a part of', () => {
	it('not by letting an author add a full stop', async () => {
		const store = await deskOfThree();
		await write(store, BEK, 0, {});
		const revision = await write(store, DANA, 1, { en: 'Third round of talks.' });
		expect(await takeStep(store, step({ revision }))).toEqual(OWN_WORK);
		expect(await takeStep(store, step({ revision, editor: AYA }))).toEqual({ ok: true });
	});

	it('not by writing one language and leaving the other to an author', async () => {
		const store = await deskOfThree();
		await write(store, DANA, 0, {});
		await write(store, BEK, 1, { ru: 'Третий раунд' });
		const revision = await write(store, DANA, 2, { ru: 'Третий раунд', kk: 'Үшінші раунд' });
		expect(await takeStep(store, step({ revision }))).toEqual(OWN_WORK);
	});

	it('not of a text that lay unpublished in one language while another was published', async () => {
		const store = await deskOfThree();
		await write(store, BEK, 0, { ru: 'Третий раунд' });
		await takeStep(store, step({ editor: AYA }));
		await takeStep(store, step({ step: 'publish', editor: AYA, languages: ['en'] }));
		const revision = await write(store, DANA, 1, { en: 'The third round', ru: 'Третий раунд' });
		expect(await takeStep(store, step({ revision }))).toEqual(OWN_WORK);
	});

	it('not of an old text of their own that somebody else has restored', async () => {
		const store = await deskOfThree();
		await write(store, BEK, 0, {});
		await write(store, DANA, 1, { en: 'Another round' });
		const command = { editor: DANA, slug: NEW, number: 1, baseRevision: 2, check };
		const moment = { at: AT, today: sent().today, token: crypto.randomUUID() };
		await restoreRevision(store, { ...command, ...moment });
		expect(await takeStep(store, step({ revision: 3 }))).toEqual(OWN_WORK);
	});

	it('but what readers have seen whole is done with', async () => {
		const store = await deskOfThree();
		await write(store, BEK, 0, {});
		await takeStep(store, step({ editor: AYA }));
		await takeStep(store, step({ step: 'publish', editor: AYA }));
		const revision = await write(store, DANA, 1, { en: 'The third round' });
		expect(await takeStep(store, step({ revision }))).toEqual({ ok: true });
	});
});
