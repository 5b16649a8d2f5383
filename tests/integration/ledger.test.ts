import { describe, expect, it, onTestFinished } from 'vitest';
import { day } from '$lib/domain/time';
import { insertMilestone, insertRevision, putPublication } from '$lib/server/storage/milestones';
import { raiseRecordVersion } from '$lib/server/storage/record-version';
import { openTracker, type Tracker } from '$lib/server/tracker';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { temporaryFolder } from '$tests/support/store';

async function open(folder: string): Promise<Tracker> {
	const tracker = await openTracker({
		databaseUrl: `file:${folder}/tracker.db`,
		dataSource: 'data',
		fixedToday: day('2026-11-23'),
		origin: 'http://localhost:3000'
	});
	onTestFinished(() => tracker.close());
	return tracker;
}

async function publish(tracker: Tracker, slug: string, change: Partial<MilestoneContent>) {
	const round = tracker.record
		.current()
		.milestones.find((row) => row.slug === 'round-2-astana-2026');
	const { slug: _slug, recordedOn: _on, revisedOn: _revised, revision: _n, ...content } = round!;
	const at = '2026-11-23T10:00:00.000Z';
	await tracker.store.db.transaction().execute(async (db) => {
		await insertMilestone(db, { slug, recordedOn: '2026-11-23', createdAt: at });
		const revision = { id: slug, slug, number: 1, content: { ...content, ...change } };
		await insertRevision(db, { ...revision, author: 'editor', createdAt: at });
		await putPublication(db, { slug, revisionId: slug, publishedAt: at });
		await raiseRecordVersion(db);
	});
	await tracker.record.refresh();
}

describe('the ledger', () => {
	it('begins with the first forecast, and a restart adds nothing', async () => {
		const folder = temporaryFolder();
		const first = await open(folder);
		expect(first.ledger().map(({ cause }) => cause.kind)).toEqual(['first']);
		const again = await open(folder);
		expect(again.ledger()).toEqual(first.ledger());
	});

	it('gets a row from an act that moves the stage, and none from a statement', async () => {
		const tracker = await open(temporaryFolder());
		await publish(tracker, 'said', { kind: 'statement', date: day('2026-11-20') });
		expect(tracker.ledger()).toHaveLength(1);
		const before = tracker.forecasts(tracker.record.current(), day('2026-11-23')).get();
		await publish(tracker, 'done', { kind: 'act', stage: 'initialling', date: day('2026-11-23') });
		const [, row] = tracker.ledger();
		expect(row?.cause.kind).toBe('record');
		expect(row?.state).toMatchObject({ stage: 'initialling', since: '2026-11-23' });
		expect(before.ok && row && row.within[24] > tracker.ledger()[0]!.within[24]).toBe(true);
	});

	it('is refused to be rewritten by the database', async () => {
		const tracker = await open(temporaryFolder());
		await expect(tracker.store.db.deleteFrom('ledger').execute()).rejects.toThrow('append-only');
	});
});
