import { describe, expect, it } from 'vitest';
import { day, instant } from '$lib/domain/time';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord, type ShippedRecord } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/record/import-record';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { takeStep } from '$lib/server/services/milestones/take-step';
import { latestRevision } from '$lib/server/storage/milestones/revisions';
import { insertSource } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import { AYA, deskOfOne, OPEN_GATE, saying } from '$tests/support/editorial';
import { temporaryStore } from '$tests/support/store';

const shipped = readShippedRecord('data');
const AT = instant('2026-11-24T08:00:00.000Z');

/** The shipped record with another English title on one milestone. */
function retitled(slug: string, title: string): ShippedRecord {
	return {
		...shipped,
		milestones: shipped.milestones.map((milestone) =>
			milestone.slug === slug
				? { ...milestone, title: { ...milestone.title, en: title } }
				: milestone
		)
	};
}

async function titleOf(store: Store, slug: string) {
	const { milestones } = await loadRecord(store);
	return milestones.find((milestone) => milestone.slug === slug)?.title.en;
}

async function dump(store: Store) {
	const tables = ['milestone', 'revision', 'edition', 'event', 'source', 'agreement'] as const;
	return Promise.all(tables.map((table) => store.reader.selectFrom(table).selectAll().execute()));
}

describe('a source that the record has already', () => {
	it.each([
		['in the same spelling', (url: string) => url],
		['in another spelling', (url: string) => `${url}?utm_source=feed`]
	])('is the same one, and cited as such: %s', async (_name, spell) => {
		const store = await temporaryStore();
		const { sourceId } = shipped.milestones[0]!.citations[0]!;
		const source = shipped.sources.find(({ id }) => id === sourceId)!;
		await insertSource(store.db, { ...source, id: 'own', url: spell(source.url) }, AT);
		await importRecord(store, shipped, AT);
		const { milestones, agreements, sources } = await loadRecord(store);
		const citations = [milestones, agreements, agreements.flatMap(({ path }) => path)]
			.flat()
			.flatMap((citing) => citing.citations);
		expect(citations.filter((citation) => !sources.has(citation.sourceId))).toEqual([]);
		expect(citations.some((citation) => citation.sourceId === 'own')).toBe(true);
		expect(sources.has(sourceId)).toBe(false);
	});
});

describe('import of the shipped record', () => {
	it('loads every milestone, agreement and source', async () => {
		const store = await temporaryStore();
		await importRecord(store, shipped, AT);
		const record = await loadRecord(store);
		expect(record.milestones).toHaveLength(50);
		// 45 precedents and the two tracked agreements; two rows of the table only cross-check these.
		expect(record.agreements).toHaveLength(47);
		expect(record.sources.size).toBe(shipped.sources.length);
		expect(record.check.checkedOn).toBe('2026-11-23');
		expect(record.version).toBe(1);
	});

	it('reports its progress, item by item', async () => {
		const store = await temporaryStore();
		const told: [done: number, total: number][] = [];
		await importRecord(store, shipped, AT, (...progress) => told.push(progress));
		// 50 milestones, 47 agreements, no retraction.
		const total = shipped.sources.length + 97;
		expect(told).toEqual(Array.from({ length: total }, (_, done) => [done, total]));
	});

	it('changes nothing the second time', async () => {
		const store = await temporaryStore();
		await importRecord(store, shipped, AT);
		const before = await dump(store);
		const summary = await importRecord(store, shipped, instant('2027-01-01T00:00:00.000Z'));
		expect(summary).toEqual({ added: 0, updated: 0, kept: [] });
		expect(await dump(store)).toEqual(before);
		expect((await loadRecord(store)).version).toBe(1);
	});

	it('publishes what changed in the files, as a new revision', async () => {
		const store = await temporaryStore();
		await importRecord(store, shipped, AT);
		const summary = await importRecord(store, retitled('round-2-astana-2026', 'Round 2'), AT);
		expect(summary).toEqual({ added: 0, updated: 1, kept: [] });
		expect(await titleOf(store, 'round-2-astana-2026')).toBe('Round 2');
		expect((await latestRevision(store.reader, 'round-2-astana-2026'))?.number).toBe(2);
		expect((await loadRecord(store)).version).toBe(2);
	});

	it('never overwrites what an editor has written', async () => {
		const store = await temporaryStore();
		await importRecord(store, shipped, AT);
		const slug = 'round-2-astana-2026';
		const first = await latestRevision(store.db, slug);
		const content = { ...first!.content!, title: { en: 'By an editor' } };
		await publishMilestone(store, saying(content, { slug, baseRevision: 1 }));
		const summary = await importRecord(store, retitled(slug, 'From the files'), AT);
		expect(summary.kept).toEqual([slug]);
		expect(await titleOf(store, slug)).toBe('By an editor');
	});

	it('never republishes what an editor has retracted', async () => {
		const store = await deskOfOne();
		const [slug, note] = ['round-2-astana-2026', { en: 'It was another meeting.' }];
		const retracted = await takeStep(store, {
			...{ step: 'retract', editor: AYA, slug, revision: 1, languages: [], note },
			...{ at: AT, today: day('2026-11-24'), gate: OPEN_GATE, confirmed: [] }
		});
		expect(retracted).toEqual({ ok: true });
		const summary = await importRecord(store, retitled(slug, 'From the files'), AT);
		expect(summary.kept).toEqual([slug]);
		expect(await titleOf(store, slug)).toBeUndefined();
	});

	it('retracts the retractions of a dump, once, until a later dump has the milestone again', async () => {
		const store = await temporaryStore();
		await importRecord(store, shipped, AT);
		const retraction = {
			...{ slug: 'round-2-astana-2026', on: day('2026-11-24') },
			note: { en: 'It was another meeting.' }
		};
		const without: ShippedRecord = {
			...shipped,
			milestones: shipped.milestones.filter(({ slug }) => slug !== retraction.slug),
			retractions: [retraction, { ...retraction, slug: 'never-heard-of' }]
		};
		const first = await importRecord(store, without, AT);
		expect(first).toEqual({ added: 0, updated: 1, kept: [] });
		expect(await importRecord(store, without, AT)).toEqual({ added: 0, updated: 0, kept: [] });
		const record = await loadRecord(store);
		expect(record.milestones).toHaveLength(49);
		expect([...record.retractions.values()]).toEqual([expect.objectContaining(retraction)]);
		await importRecord(store, shipped, AT);
		expect(await titleOf(store, retraction.slug)).toContain('ound');
		expect((await loadRecord(store)).retractions.size).toBe(0);
	});

	it('imports all or nothing', async () => {
		const store = await temporaryStore();
		const broken = structuredClone(shipped);
		// Only the database itself refuses two milestones with the same slug.
		broken.milestones[49] = { ...broken.milestones[49]!, slug: broken.milestones[0]!.slug };
		broken.sources[1] = { ...broken.sources[1]!, id: broken.sources[0]!.id };
		await expect(importRecord(store, broken, AT)).rejects.toThrow(/UNIQUE/iu);
		expect(await dump(store)).toEqual([[], [], [], [], [], []]);
	});

	it('keeps a later check by an editor', async () => {
		const store = await temporaryStore();
		await importRecord(store, shipped, AT);
		const check = { ...shipped.check, checkedOn: day('2026-11-20') };
		await importRecord(store, { ...shipped, check }, AT);
		expect((await loadRecord(store)).check.checkedOn).toBe('2026-11-23');
	});
});

describe('the database', () => {
	it.each(['revision', 'event', 'edition'] as const)(
		'refuses to change or delete any %s',
		async (table) => {
			const store = await temporaryStore();
			await importRecord(store, shipped, AT);
			await expect(store.db.deleteFrom(table).execute()).rejects.toThrow('append-only');
			await expect(store.db.updateTable(table).set({ author: 'x' }).execute()).rejects.toThrow(
				'append-only'
			);
		}
	);

	it('refuses to write through the connection of readers', async () => {
		const store = await temporaryStore();
		await expect(store.reader.deleteFrom('milestone').execute()).rejects.toThrow(/read-?only/u);
	});
});
