import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TrackerRecord } from '$lib/domain/record/record';
import { instant, type PartialDate } from '$lib/domain/time';
import { openLiveRecord } from '$lib/server/record/live-record';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/record/import-record';
import { listEditions, putEdition, type Edition } from '$lib/server/storage/milestones/editions';
import { newId } from '$lib/server/storage/ids';
import { openStore } from '$lib/server/storage/open-store';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import type { Store } from '$lib/server/storage/store';
import { temporaryStore } from '$tests/support/store';

const shipped = readShippedRecord('data');
const AT = instant('2026-11-24T08:00:00.000Z');

function withoutLast(count: number) {
	return { ...shipped, milestones: shipped.milestones.slice(0, -count) };
}

/** Another edition of a published milestone, with another date; does nothing for an unpublished one. */
async function publishAgain(
	{ db }: Store,
	{ milestone, kind, date }: { milestone: number; kind: Edition['kind']; date: PartialDate }
): Promise<void> {
	const slug = shipped.milestones[milestone]?.slug ?? '';
	const before = (await listEditions(db, [slug])).at(-1);
	if (!before) return;
	const { id: _, ...same } = before;
	const content = { ...same.content, date };
	await putEdition(db, { ...same, id: newId(), number: same.number + 1, kind, content });
	await raiseRecordVersion(db, AT);
}

/** Everything with an order that readers can see, as lists. */
function inOrder({ retractions, sources, ...record }: TrackerRecord) {
	return { ...record, retractions: [...retractions], sources: [...sources] };
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

	it('is the same after a reload as after a first load, whatever has changed', async () => {
		const store = await temporaryStore();
		await importRecord(store, withoutLast(20), AT);
		const live = await openLiveRecord(store);
		onTestFinished(() => live.close());
		const edit = fc.record({
			milestone: fc.nat(shipped.milestones.length - 1),
			kind: fc.constantFrom<Edition['kind']>('publication', 'retraction'),
			date: fc.constantFrom(...shipped.milestones.map(({ date }) => date))
		});
		const property = fc.asyncProperty(
			fc.array(edit, { minLength: 1, maxLength: 4 }),
			async (edits) => {
				for (const it of edits) await publishAgain(store, it);
				await live.refresh();
				expect(inOrder(live.current())).toEqual(inOrder(await loadRecord(store)));
			}
		);
		await fc.assert(property, { numRuns: 40, endOnFailure: true });
	});

	it('is not reloaded when nothing was published', async () => {
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
