import { describe, expect, it, onTestFinished } from 'vitest';
import { day } from '$lib/domain/time';
import { publishMilestone } from '$lib/server/services/publish-milestone';
import { openTracker, type Tracker } from '$lib/server/tracker';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { saying } from '$tests/support/desk';
import { temporaryFolder } from '$tests/support/store';

async function open(folder: string): Promise<Tracker> {
	const tracker = await openTracker({
		databaseUrl: `file:${folder}/tracker.db`,
		dataDirectory: 'data',
		fixedToday: day('2026-11-23'),
		origin: 'http://localhost:3000'
	});
	onTestFinished(() => tracker.close());
	return tracker;
}

async function publish(tracker: Tracker, change: Partial<MilestoneContent>) {
	const round = tracker.record
		.current()
		.milestones.find((row) => row.slug === 'round-2-astana-2026');
	const { slug: _slug, recordedOn: _on, revisedOn: _revised, revision: _n, ...content } = round!;
	const at = tracker.clock.now();
	await publishMilestone(tracker.store, saying({ ...content, ...change }, { at }));
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
		await publish(tracker, { kind: 'statement', date: day('2026-11-20') });
		expect(tracker.ledger()).toHaveLength(1);
		const before = tracker.forecasts(tracker.record.current(), day('2026-11-23')).get();
		await publish(tracker, { kind: 'act', stage: 'initialling', date: day('2026-11-23') });
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
