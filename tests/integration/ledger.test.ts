import { describe, expect, it, onTestFinished } from 'vitest';
import type { LedgerRow } from '$lib/domain/forecast/ledger/ledger';
import { ledgerScores } from '$lib/domain/forecast/ledger/ledger-scores';
import { day, instant } from '$lib/domain/time';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { appendLedgerRow, listLedger } from '$lib/server/storage/record/ledger';
import { up as ledgerMigration } from '$lib/server/storage/migrations/0003-ledger';
import { openStore } from '$lib/server/storage/open-store';
import { openTracker, type Tracker } from '$lib/server/tracker/tracker';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { saying } from '$tests/support/editorial';
import type { TestDatabase } from '$tests/support/database';
import { temporaryDatabase } from '$tests/support/store';

async function open({ url, env }: TestDatabase): Promise<Tracker> {
	const tracker = await openTracker({
		databaseUrl: url,
		sessionKey: env['SESSION_KEY'],
		dataSource: 'data',
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
	await publishMilestone(tracker.desk.store, saying({ ...content, ...change }, { at }));
	await tracker.record.refresh();
}

describe('the ledger', () => {
	it('begins with the first forecast, and a restart adds nothing', async () => {
		const database = await temporaryDatabase();
		const first = await open(database);
		expect(first.readers.ledger().map(({ cause }) => cause.kind)).toEqual(['first']);
		const again = await open(database);
		expect(again.readers.ledger()).toEqual(first.readers.ledger());
	});

	it('gets a row for an act that moves a track, and for a statement only as news of how far the record reaches', async () => {
		const tracker = await open(await temporaryDatabase());
		await publish(tracker, { kind: 'statement', date: day('2026-11-20') });
		expect(tracker.readers.ledger()[1]).toMatchObject({
			...{ cause: { kind: 'horizon' }, knownUntil: '2026-11-20' }
		});
		expect(tracker.readers.ledger()[1]?.state).toEqual(tracker.readers.ledger()[0]?.state);
		const before = tracker.readers.forecasts(tracker.record.current(), day('2026-11-23')).get();
		await publish(tracker, { kind: 'act', stage: 'initialling', date: day('2026-11-23') });
		const [, , row] = tracker.readers.ledger();
		expect(row?.cause.kind).toBe('record');
		expect(row?.state).toMatchObject({ stage: 'initialling', since: '2026-11-23' });
		expect(before.ok && row && row.within[24] > tracker.readers.ledger()[0]!.within[24]).toBe(true);
	});

	it('keeps a new method and a new fact apart if one release brings both', async () => {
		const database = await temporaryDatabase();
		const first = await open(database);
		await first.close();
		const store = openStore(database.url);
		// As an earlier version of the method would have left it; only an empty table accepts a first row.
		const row = (await listLedger(store.reader))[0]!.row;
		await store.db.schema.dropTable('ledger').execute();
		await ledgerMigration(store.db as never);
		const old = { ...row, modelVersion: '0', model: 'stage-aware' };
		await appendLedgerRow(store.db, old, instant('2026-11-20T00:00:00.000Z'));
		await store.close();
		const after = await open(database);
		await publish(after, { kind: 'act', stage: 'initialling', date: day('2026-11-23') });
		expect(after.readers.ledger().map(({ cause }) => cause.kind)).toEqual([
			'first',
			'model',
			'record'
		]);
		expect(after.readers.ledger()[1]?.cause).toEqual({ kind: 'model', from: '0 stage-aware pair' });
		expect(after.readers.ledger()[1]?.fingerprint).toBe(old.fingerprint);
	});

	it('stays, and is resolved as soon as the entry into force is recorded', async () => {
		const tracker = await open(await temporaryDatabase());
		await publish(tracker, {
			...{ kind: 'act', stage: 'entry-into-force', date: day('2026-11-23') }
		});
		expect(tracker.readers.ledger()).toHaveLength(1);
		const scores = ledgerScores(
			tracker.readers.ledger(),
			tracker.record.current(),
			day('2026-11-24')
		);
		const probability = tracker.readers.ledger()[0]!.within[12];
		expect(scores[0]).toMatchObject({
			...{ months: 12, happened: true, probability, brier: (probability - 1) ** 2 }
		});
		expect(scores.map(({ months }) => months)).toEqual([12, 24, 36, 60]);
	});

	it('takes no silence for an outcome: only a check up to the due day scores', async () => {
		const tracker = await open(await temporaryDatabase());
		const record = tracker.record.current();
		const later = day('2028-12-02');
		expect(ledgerScores(tracker.readers.ledger(), record, later)).toEqual([]);
		const check = { checkedOn: later, knownUntil: day('2028-12-01') };
		expect(ledgerScores(tracker.readers.ledger(), { ...record, check }, later)).toMatchObject([
			{ months: 12, happened: false },
			{ months: 24, happened: false }
		]);
	});

	it('reads the rows of earlier versions, which took the day itself as known', async () => {
		const database = await temporaryDatabase();
		const first = await open(database);
		const { knownUntil: _, fastest, ...old } = first.readers.ledger()[0]!;
		await first.desk.store.db.schema.dropTable('ledger').execute();
		await ledgerMigration(first.desk.store.db as never);
		const stored = { ...old, floor: fastest } as unknown as LedgerRow;
		await appendLedgerRow(first.desk.store.db, stored, instant('2026-11-20T00:00:00.000Z'));
		const [read] = await listLedger(first.desk.store.reader);
		expect(read?.row).toEqual({ ...old, knownUntil: old.date, fastest });
	});

	it('cannot be rewritten, because the database refuses', async () => {
		const tracker = await open(await temporaryDatabase());
		await expect(tracker.desk.store.db.deleteFrom('ledger').execute()).rejects.toThrow(
			'append-only'
		);
	});
});
