import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLiveRecord } from '$lib/server/record/live-record';
import { readShippedRecord } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/import-record';
import { openStore } from '$lib/server/storage/open-store';
import { temporaryStore } from '$tests/support/store';

const shipped = readShippedRecord('data');
const AT = '2026-11-24T08:00:00.000Z';

function withoutLast(count: number) {
	return { ...shipped, milestones: shipped.milestones.slice(0, -count) };
}

describe('the record in memory', () => {
	it('is immutable for a reader while a change arrives', async () => {
		const store = await temporaryStore();
		await importRecord(store, withoutLast(1), AT);
		const live = await openLiveRecord(store);
		onTestFinished(() => live.close());
		const held = live.current();
		await importRecord(store, shipped, AT);
		await live.refresh();
		expect(held.milestones).toHaveLength(49);
		expect(live.current().milestones).toHaveLength(50);
	});

	it('shows what another connection to the file has published, within a second', async () => {
		const store = await temporaryStore();
		await importRecord(store, withoutLast(1), AT);
		const live = await openLiveRecord(store);
		onTestFinished(() => live.close());
		const other = openStore(store.url);
		onTestFinished(() => other.close());
		await importRecord(other, shipped, AT);
		await expect.poll(() => live.current().milestones.length, { timeout: 1000 }).toBe(50);
	});

	it('is not read again when nothing was published', async () => {
		const store = await temporaryStore();
		await importRecord(store, shipped, AT);
		const live = await openLiveRecord(store);
		onTestFinished(() => live.close());
		const before = live.current();
		const other = openStore(store.url);
		onTestFinished(() => other.close());
		await other.db
			.insertInto('setup_link')
			.values({ token_hash: 'x', created_at: AT, expires_at: AT, used_at: null })
			.execute();
		await wait(250);
		expect(live.current()).toBe(before);
	});
});
