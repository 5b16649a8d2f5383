import { describe, expect, it } from 'vitest';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { day } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/import-record';
import {
	publishMilestone,
	type MilestonePublication
} from '$lib/server/services/publish-milestone';
import { sourceIdOf } from '$lib/server/services/source-id';
import { listEvents } from '$lib/server/storage/events';
import { listRevisions } from '$lib/server/storage/milestones';
import { temporaryStore } from '$tests/support/store';

const AT = '2026-11-24T08:00:00.000Z';
const URL_OF_REPORT = 'https://www.inform.kz/third-round';
const EDITOR = { id: 'editor-1', name: 'Aya', email: 'aya@example.org' } as Editor;

const content: MilestoneContent = {
	tracks: ['vfa', 'ra'],
	kind: 'round',
	stage: 'negotiation',
	status: 'done',
	date: day('2026-11-20'),
	place: { en: 'Brussels' },
	actors: [],
	title: { en: 'Third round of talks' },
	summary: {},
	confidence: 'high',
	confidenceReason: null,
	citations: [{ sourceId: sourceIdOf(URL_OF_REPORT), passage: null }]
};
const report = {
	url: URL_OF_REPORT,
	publisher: 'Kazinform',
	title: null,
	language: 'en',
	kind: 'press' as const,
	publishedOn: null
};

function publication(changes: Partial<MilestonePublication> = {}): MilestonePublication {
	return {
		editor: EDITOR,
		slug: null,
		baseRevision: 0,
		content,
		sources: [report],
		announcement: null,
		token: crypto.randomUUID(),
		at: AT,
		today: day('2026-11-24'),
		...changes
	};
}

async function filledStore() {
	const store = await temporaryStore();
	await importRecord(store, readShippedRecord('data'), AT);
	return store;
}

/** The shipped record as a newer version might bring it. */
function withChangedTitle(id: string) {
	const shipped = readShippedRecord('data');
	const sources = shipped.sources.map((source) =>
		source.id === id ? { ...source, title: 'A newer title' } : source
	);
	return { ...shipped, sources };
}

describe('publishing a milestone', () => {
	it('puts it and its source into the record, and tells the history', async () => {
		const store = await filledStore();
		const before = await loadRecord(store);
		expect(await publishMilestone(store, publication())).toEqual({
			ok: true,
			slug: 'third-round-of-talks-2026'
		});
		const record = await loadRecord(store);
		expect(record.version).toBe(before.version + 1);
		const milestone = record.milestones.find(({ slug }) => slug === 'third-round-of-talks-2026');
		expect(milestone).toMatchObject({ ...content, recordedOn: '2026-11-24', revision: 1 });
		expect(record.sources.get(sourceIdOf(URL_OF_REPORT))).toEqual({
			id: sourceIdOf(URL_OF_REPORT),
			...report
		});
		const events = await listEvents(store.reader, 'milestone', 'third-round-of-talks-2026');
		expect(events).toMatchObject([
			{ action: 'published', author: 'editor-1', at: AT, before: null, after: content }
		]);
	});

	it('makes one of a form that is sent twice, also at the same moment', async () => {
		const store = await filledStore();
		const sent = publication();
		const results = await Promise.all([
			publishMilestone(store, sent),
			publishMilestone(store, sent)
		]);
		expect(results[0]).toEqual(results[1]);
		expect((await loadRecord(store)).milestones).toHaveLength(51);
	});

	it('gives two milestones of one title two addresses', async () => {
		const store = await filledStore();
		await publishMilestone(store, publication());
		const second = await publishMilestone(store, publication());
		expect(second).toEqual({ ok: true, slug: 'third-round-of-talks-2026-2' });
	});

	it('appends a revision to a milestone, with what was before', async () => {
		const store = await filledStore();
		const slug = 'talks-opened-round-1-2025';
		const [shipped] = await listRevisions(store.reader, slug);
		const result = await publishMilestone(store, publication({ slug, baseRevision: 1 }));
		expect(result).toEqual({ ok: true, slug });
		const revisions = await listRevisions(store.reader, slug);
		expect(revisions.map(({ number, author }) => [number, author])).toEqual([
			[2, 'editor-1'],
			[1, 'import']
		]);
		const [event] = await listEvents(store.reader, 'milestone', slug);
		expect(event).toMatchObject({ before: shipped?.content, after: content });
	});

	it('refuses what rests on an older revision, and writes nothing', async () => {
		const store = await filledStore();
		const slug = 'talks-opened-round-1-2025';
		await publishMilestone(store, publication({ slug, baseRevision: 1 }));
		const before = await loadRecord(store);
		const late = publication({
			slug,
			baseRevision: 1,
			sources: [{ ...report, url: 'https://example.org/new' }]
		});
		expect(await publishMilestone(store, late)).toMatchObject({
			ok: false,
			problem: 'outdated',
			newest: { number: 2 }
		});
		expect(await loadRecord(store)).toEqual(before);
	});

	it('writes nothing where nothing has changed', async () => {
		const store = await filledStore();
		const slug = 'talks-opened-round-1-2025';
		const [shipped] = await listRevisions(store.reader, slug);
		const same = publication({ slug, baseRevision: 1, content: shipped!.content, sources: [] });
		expect(await publishMilestone(store, same)).toEqual({ ok: true, slug });
		expect(await listRevisions(store.reader, slug)).toHaveLength(1);
	});

	it('cites a source that the record has by its own id, and corrects its description', async () => {
		const store = await filledStore();
		const [known] = [...(await loadRecord(store)).sources.values()];
		const { id, ...description } = known!;
		const corrected = { ...description, publisher: 'Another publisher' };
		const citations = [{ sourceId: sourceIdOf(corrected.url), passage: null }];
		await publishMilestone(
			store,
			publication({ content: { ...content, citations }, sources: [corrected] })
		);
		const record = await loadRecord(store);
		expect(record.milestones.find(({ slug }) => slug.startsWith('third-round'))?.citations).toEqual(
			[{ sourceId: id, passage: null }]
		);
		expect(record.sources.get(id)?.publisher).toBe('Another publisher');
		const [event] = await listEvents(store.reader, 'source', id);
		expect(event).toMatchObject({ action: 'changed', before: known, author: 'editor-1' });
		await importRecord(store, withChangedTitle(id), AT);
		expect((await loadRecord(store)).sources.get(id)).toMatchObject({
			publisher: 'Another publisher',
			title: known!.title
		});
	});

	it('knows no milestone of another address', async () => {
		const store = await filledStore();
		const result = await publishMilestone(store, publication({ slug: 'nothing', baseRevision: 1 }));
		expect(result).toEqual({ ok: false, problem: 'unknown' });
	});
});
