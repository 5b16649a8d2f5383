import { describe, expect, it } from 'vitest';
import type { Source } from '$lib/domain/milestones/citation';
import { NO_SOURCE } from '$lib/domain/milestones/fields/citations';
import { checkForm } from '$lib/server/forms/check-form';
import { loadRecord } from '$lib/server/record/load';
import { leavingSheet } from '$lib/server/services/publication/leaving-sheet';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import { takeStep } from '$lib/server/services/milestones/take-step';
import { captureText } from '$lib/server/services/sources/capture-source';
import type { Store } from '$lib/server/storage/store';
import { AT, AYA, deskOfOne, OPEN_GATE, ROUND, sent } from '$tests/support/editorial';

const SLUG = 'third-round-of-talks-2026';
const PAGE = 'https://news.example/round';
const OLD = { title: 'Old title', publisher: 'Old publisher' };
const NEW = { title: 'Corrected title', publisher: 'Corrected publisher' };

type Said = Partial<Pick<Source, 'title' | 'publisher'>> & { url?: string; passage?: string };

function typed(title: string, { url = PAGE, ...said }: Said) {
	const source = { ...NO_SOURCE, url, language: 'en', kind: 'press', ...OLD, ...said };
	const row = { ...source, title: source.title ?? '' };
	return { ...ROUND, title: { ...ROUND.title, en: title }, sources: [row] };
}

/** Somebody publishes another milestone, and with it describes the page. */
async function publishOther(store: Store, title: string, said: Said) {
	const form = sent({ typed: typed(title, said), check: checkForm(await loadRecord(store)) });
	expect(await publishMilestone(store, form)).toMatchObject({ ok: true });
}

async function save(store: Store, said: Said, baseRevision: number, text = 'Third round of talks') {
	const slug = baseRevision === 0 ? null : SLUG;
	const check = checkForm(await loadRecord(store));
	const form = sent({ slug, baseRevision, typed: typed(text, said), check });
	expect(await saveMilestone(store, form)).toMatchObject({ ok: true, slug: SLUG });
}

async function publish(store: Store, revision: number) {
	const common = { editor: AYA, slug: SLUG, revision, gate: OPEN_GATE, confirmed: [] };
	const { today } = sent();
	const step = { ...common, languages: ['en' as const], reason: 'Alone', at: AT, today };
	expect(await takeStep(store, { ...step, step: 'approve' })).toEqual({ ok: true });
	expect(await takeStep(store, { ...step, step: 'publish' })).toEqual({ ok: true });
}

async function sourcesAt(store: Store, host = 'news.example') {
	const { sources } = await loadRecord(store);
	return [...sources.values()].filter(({ url }) => new URL(url).hostname === host);
}

describe('an older draft', () => {
	it('leaves alone what somebody has corrected on its source meanwhile', async () => {
		const store = await deskOfOne();
		await publishOther(store, 'First', {});
		await save(store, {}, 0);
		await publishOther(store, 'Second', NEW);
		await publish(store, 1);
		expect(await sourcesAt(store)).toMatchObject([NEW]);
	});

	it('does so also after another letter was typed in it', async () => {
		const store = await deskOfOne();
		await publishOther(store, 'First', {});
		await save(store, {}, 0);
		await publishOther(store, 'Second', NEW);
		await save(store, {}, 1, 'Third round of talks.');
		await publish(store, 2);
		expect(await sourcesAt(store)).toMatchObject([NEW]);
	});

	it('does so where the page was in no record when it was written', async () => {
		const store = await deskOfOne();
		await save(store, { url: 'http://www.news.example/round/?utm_source=x' }, 0);
		await publishOther(store, 'Second', NEW);
		await publish(store, 1);
		expect(await sourcesAt(store)).toMatchObject([{ ...NEW, url: PAGE }]);
	});

	it('still corrects the other fields', async () => {
		const store = await deskOfOne();
		await publishOther(store, 'First', {});
		await save(store, { publisher: 'Its own correction' }, 0);
		await publishOther(store, 'Second', { title: NEW.title });
		await publish(store, 1);
		const merged = { title: NEW.title, publisher: 'Its own correction' };
		expect(await sourcesAt(store)).toMatchObject([merged]);
	});

	it('corrects what it has begun to say after that correction', async () => {
		const store = await deskOfOne();
		await publishOther(store, 'First', {});
		await save(store, {}, 0);
		await publishOther(store, 'Second', NEW);
		await save(store, { title: 'Title of today' }, 1);
		await publish(store, 2);
		const merged = { title: 'Title of today', publisher: NEW.publisher };
		expect(await sourcesAt(store)).toMatchObject([merged]);
	});

	it('is reviewed with the source that will be public', async () => {
		const store = await deskOfOne();
		await publishOther(store, 'First', {});
		const passage = 'the third round was held';
		await save(store, { passage }, 0);
		await publishOther(store, 'Second', NEW);
		await captureText(store, {
			...{ text: `News\nIn Brussels ${passage}.`, address: PAGE, publishedOn: null },
			...{ editor: AYA, at: AT, known: await sourcesAt(store) }
		});
		const sheet = await leavingSheet(store, { slug: SLUG, at: AT });
		expect(sheet?.told.sources).toMatchObject([NEW]);
		expect(sheet?.cited).toMatchObject([{ source: NEW, passage, state: 'found' }]);
	});
});
