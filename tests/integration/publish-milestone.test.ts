import { describe, expect, it } from 'vitest';
import { NO_SOURCE } from '$lib/domain/milestones/fields/citations';
import { checkForm } from '$lib/server/forms/check-form';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/record/import-record';
import { formOf } from '$lib/server/services/milestones/milestone-work';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import { sourceIdOf } from '$lib/server/services/sources/source-id';
import { takeStep } from '$lib/server/services/milestones/take-step';
import { listEvents } from '$lib/server/storage/history/events';
import { latestRevision, listRevisions } from '$lib/server/storage/milestones/revisions';
import type { Store } from '$lib/server/storage/store';
import {
	AT,
	AYA,
	BEK,
	DANA,
	deskOfOne,
	deskOfThree,
	OPEN_GATE,
	ROUND,
	sent
} from '$tests/support/editorial';

const SHIPPED = 'talks-opened-round-1-2025';
const NEW = 'third-round-of-talks-2026';
const REPORT = ROUND.sources[0]!.url;

/** The form of a shipped milestone with another English title. */
async function retitled(store: Store, title: string) {
	const newest = await latestRevision(store.reader, SHIPPED);
	const { sources } = await loadRecord(store);
	const form = formOf(newest!, sources);
	return { ...form, title: { ...form.title, en: title } };
}

async function titleOf(store: Store, slug: string) {
	const { milestones } = await loadRecord(store);
	return milestones.find((milestone) => milestone.slug === slug)?.title;
}

describe('publishing on a desk of one', () => {
	it('adds a milestone and its source to the record at once, and to the history', async () => {
		const store = await deskOfOne();
		const before = await loadRecord(store);
		const result = await publishMilestone(store, sent());
		expect(result).toEqual({ ok: true, slug: NEW, published: true });
		const record = await loadRecord(store);
		expect(record.version).toBe(before.version + 1);
		expect(record.milestones.find(({ slug }) => slug === NEW)).toMatchObject({
			title: { en: 'Third round of talks' },
			recordedOn: '2026-11-24',
			revision: 1,
			citations: [{ sourceId: sourceIdOf(REPORT), passage: null }]
		});
		expect(record.sources.get(sourceIdOf(REPORT))?.publisher).toBe('Kazinform');
		const events = await listEvents(store.reader, 'milestone', NEW);
		expect(events.map(({ action }) => action)).toEqual(['published', 'approve', 'edited']);
	});

	it('creates one milestone from a form sent twice, even at the same moment', async () => {
		const store = await deskOfOne();
		const form = sent();
		await Promise.all([publishMilestone(store, form), publishMilestone(store, form)]);
		expect((await loadRecord(store)).milestones).toHaveLength(51);
		expect(await listRevisions(store.reader, NEW)).toHaveLength(1);
	});

	it('knows a source again in another spelling of its address', async () => {
		const store = await deskOfOne();
		await publishMilestone(store, sent());
		const count = (await loadRecord(store)).sources.size;
		const source = { ...NO_SOURCE, url: 'http://inform.kz/third-round/?utm_source=tg#top' };
		const typed = {
			...ROUND,
			title: { ...ROUND.title, en: 'What was said' },
			kind: 'statement',
			date: '2026-11-21',
			sources: [source]
		};
		const again = sent({ typed, check: checkForm(await loadRecord(store)) });
		expect(await publishMilestone(store, again)).toMatchObject({ ok: true });
		const record = await loadRecord(store);
		expect(record.sources.size).toBe(count);
		expect(record.sources.get(sourceIdOf(REPORT))?.url).toBe(REPORT);
	});

	it('has one source for two forms that were open at once and spell its address in two ways', async () => {
		const store = await deskOfOne();
		const before = await loadRecord(store);
		const check = checkForm(before);
		const address = `${REPORT}?b=2&a=1`;
		const first = { ...ROUND.sources[0]!, url: address };
		const second = { ...first, url: `http://www.inform.kz./third-round/?a=1&b=2` };
		const other = { title: { ...ROUND.title, en: 'What was said' }, kind: 'statement' };
		const forms = [
			sent({ check, typed: { ...ROUND, sources: [first] } }),
			sent({ check, typed: { ...ROUND, ...other, date: '2026-11-21', sources: [second] } })
		];
		for (const form of forms)
			expect(await publishMilestone(store, form)).toMatchObject({ ok: true });
		const record = await loadRecord(store);
		expect(record.sources.size).toBe(before.sources.size + 1);
		const cited = record.milestones
			.filter(({ slug }) => !before.milestones.some((it) => it.slug === slug))
			.map(({ citations }) => citations[0]?.sourceId);
		expect(cited).toEqual([sourceIdOf(address), sourceIdOf(address)]);
	});

	it('never writes over what was published with a used form: another text is another milestone', async () => {
		const store = await deskOfOne();
		const form = sent();
		await publishMilestone(store, form);
		const other = { ...form, typed: { ...ROUND, title: { ...ROUND.title, en: 'Something else' } } };
		expect(await saveMilestone(store, other)).toMatchObject({ slug: 'something-else-2026' });
		expect(await titleOf(store, NEW)).toEqual({ en: 'Third round of talks' });
		expect(await listRevisions(store.reader, NEW)).toHaveLength(1);
	});

	it('goes on with a draft of the same form whose answer was lost', async () => {
		const store = await deskOfOne();
		const form = sent({ how: 'autosaved' });
		await saveMilestone(store, form);
		const more = {
			...form,
			typed: { ...ROUND, title: { ...ROUND.title, en: 'Third round of talks, more' } }
		};
		expect(await saveMilestone(store, more)).toMatchObject({ slug: NEW, number: 2 });
	});

	it('gives two milestones with the same title different addresses', async () => {
		const store = await deskOfOne();
		await publishMilestone(store, sent());
		const second = await publishMilestone(store, sent());
		expect(second).toMatchObject({ ok: true, slug: `${NEW}-2` });
	});

	it('writes nothing if nothing has changed', async () => {
		const store = await deskOfOne();
		const { sources } = await loadRecord(store);
		const typed = formOf((await latestRevision(store.reader, SHIPPED))!, sources);
		const result = await publishMilestone(store, sent({ slug: SHIPPED, baseRevision: 1, typed }));
		expect(result).toMatchObject({ ok: true, slug: SHIPPED });
		expect(await listRevisions(store.reader, SHIPPED)).toHaveLength(1);
	});

	it('does not find a milestone at an unknown address', async () => {
		const store = await deskOfOne();
		const result = await publishMilestone(store, sent({ slug: 'nothing', baseRevision: 1 }));
		expect(result).toEqual({ ok: false, problem: 'unknown' });
	});

	it('corrects the description of a source in the record, and an import does not overwrite it', async () => {
		const store = await deskOfOne();
		const known = [...(await loadRecord(store)).sources.values()][0]!;
		const { id: _, ...described } = { ...known, publisher: 'Another publisher' };
		const check = () => ({ content: null, sources: [] });
		const { content } = (await latestRevision(store.reader, SHIPPED))!;
		const checkNew = () => ({
			content: { ...content!, citations: [{ sourceId: sourceIdOf(known.url), passage: null }] },
			sources: [described]
		});
		await publishMilestone(store, sent({ check: checkNew }));
		expect((await saveMilestone(store, sent({ check }))).ok).toBe(true);
		expect((await loadRecord(store)).sources.get(known.id)?.publisher).toBe('Another publisher');
		const shipped = readShippedRecord('data');
		const sources = shipped.sources.map((it) =>
			it.id === known.id ? { ...it, title: 'New' } : it
		);
		await importRecord(store, { ...shipped, sources }, AT);
		expect((await loadRecord(store)).sources.get(known.id)?.title).toBe(known.title);
	});
});

it('leaves the remark on a source whose description an editor corrects', async () => {
	const store = await deskOfOne();
	const known = [...(await loadRecord(store)).sources.values()].find(({ remark }) => remark)!;
	const { id: _, remark: __, ...described } = { ...known, title: 'Another title' };
	const { content } = (await latestRevision(store.reader, SHIPPED))!;
	const check = () => ({
		content: { ...content!, citations: [{ sourceId: known.id, passage: null }] },
		sources: [described]
	});
	await publishMilestone(store, sent({ check }));
	expect((await loadRecord(store)).sources.get(known.id)).toEqual({
		...known,
		title: 'Another title'
	});
});

describe('two who edit one milestone', () => {
	it('keep both edits of different fields, and publish neither without review', async () => {
		const store = await deskOfOne();
		const typed = await retitled(store, 'Another title');
		const place = { ...typed.place, en: 'Astana and Brussels' };
		const base = { slug: SHIPPED, baseRevision: 1 };
		const before = await titleOf(store, SHIPPED);
		await saveMilestone(store, sent({ ...base, typed }));
		const mine = { ...typed, title: { ...typed.title, en: before?.en ?? '' }, place };
		const result = await publishMilestone(store, sent({ ...base, typed: mine }));
		expect(result).toMatchObject({ ok: true, published: false, merged: ['title.en'] });
		const newest = await latestRevision(store.reader, SHIPPED);
		expect(newest?.typed?.title.en).toBe('Another title');
		expect(newest?.typed?.place.en).toBe('Astana and Brussels');
		expect(await titleOf(store, SHIPPED)).toEqual(before);
	});

	it('see a conflict, field by field, and nothing is written', async () => {
		const store = await deskOfOne();
		const [theirs, yours] = [await retitled(store, 'Theirs'), await retitled(store, 'Yours')];
		const base = { slug: SHIPPED, baseRevision: 1 };
		await saveMilestone(store, sent({ ...base, typed: theirs, editor: BEK }));
		const told = await saveMilestone(store, sent({ ...base, typed: yours }));
		expect(told).toMatchObject({
			ok: false,
			conflict: { fields: ['title.en'], number: 2, author: 'bek' }
		});
		expect(await listRevisions(store.reader, SHIPPED)).toHaveLength(2);
		const choice = { choices: { 'title.en': 'yours' as const }, choicesFor: 2 };
		await saveMilestone(store, sent({ ...base, typed: yours, ...choice }));
		expect((await latestRevision(store.reader, SHIPPED))?.typed?.title.en).toBe('Yours');
	});

	it('decide nothing about a revision that they have not seen', async () => {
		const store = await deskOfOne();
		const base = { slug: SHIPPED, baseRevision: 1 };
		await saveMilestone(store, sent({ ...base, typed: await retitled(store, 'Theirs') }));
		const stale = { choices: { 'title.en': 'yours' as const }, choicesFor: 1 };
		const typed = { ...(await retitled(store, 'Yours')) };
		expect((await saveMilestone(store, sent({ ...base, typed, ...stale }))).ok).toBe(false);
	});
});

describe('four eyes', () => {
	it('are required as soon as two could approve: nobody publishes their own work', async () => {
		const store = await deskOfThree();
		expect(await publishMilestone(store, sent())).toEqual({ ok: false, problem: 'own-work' });
		expect(await listRevisions(store.reader, NEW)).toEqual([]);
	});

	it('can be overridden with a reason, which is stored', async () => {
		const store = await deskOfThree();
		const result = await publishMilestone(store, sent({ reason: 'The minister speaks at nine' }));
		expect(result.ok).toBe(true);
		const approval = (await listEvents(store.reader, 'milestone', NEW))[1];
		expect(approval).toMatchObject({ after: { overrideReason: 'The minister speaks at nine' } });
	});

	it('let an author’s draft through after two steps by somebody else', async () => {
		const store = await deskOfThree();
		await saveMilestone(store, sent({ editor: DANA }));
		const step = {
			slug: NEW,
			revision: 1,
			at: AT,
			today: sent().today,
			gate: OPEN_GATE,
			confirmed: [],
			languages: ['en' as const]
		};
		expect(await takeStep(store, { ...step, step: 'approve', editor: DANA })).toMatchObject({
			problem: 'role'
		});
		expect(await takeStep(store, { ...step, step: 'submit', editor: DANA })).toEqual({ ok: true });
		expect(await takeStep(store, { ...step, step: 'approve', editor: BEK })).toEqual({ ok: true });
		expect(await titleOf(store, NEW)).toBeUndefined();
		expect(await takeStep(store, { ...step, step: 'publish', editor: AYA })).toEqual({ ok: true });
		expect(await titleOf(store, NEW)).toEqual({ en: 'Third round of talks' });
	});
});
