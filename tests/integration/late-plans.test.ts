import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayOf, instant, type Instant } from '$lib/domain/time';
import { loadRecord } from '$lib/server/record/load';
import { milestoneActivity } from '$lib/server/services/milestones/milestone-history';
import { publishDue } from '$lib/server/services/milestones/publish-due';
import { readWork } from '$lib/server/services/milestones/read-work';
import { runSchedule } from '$lib/server/services/milestones/run-schedule';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import { takeStep } from '$lib/server/services/milestones/take-step';
import type { Store } from '$lib/server/storage/store';
import { AT, BEK, DANA, deskOfThree, OPEN_GATE, sent } from '$tests/support/editorial';

const SLUG = 'third-round-of-talks-2026';
const DUE = instant('2026-11-25T04:00:00.000Z');

/** A desk with a round of talks that is approved and planned for `dueAt`. */
async function planned(dueAt: Instant): Promise<Store> {
	const store = await deskOfThree();
	await saveMilestone(store, sent({ editor: DANA }));
	const step = { editor: BEK, slug: SLUG, revision: 1, languages: ['en'] as const };
	const moment = { at: AT, today: sent().today, gate: OPEN_GATE, confirmed: [] };
	for (const taken of [{ step: 'approve' as const }, { step: 'schedule' as const, dueAt }])
		expect(await takeStep(store, { ...step, ...moment, ...taken })).toEqual({ ok: true });
	return store;
}

const isPublic = async (store: Store) =>
	(await loadRecord(store)).milestones.some(({ slug }) => slug === SLUG);

const stateOf = async (store: Store) =>
	[(await readWork(store.reader, SLUG))?.situation.work, await isPublic(store)] as const;

const at = (now: string) => ({ at: instant(now), today: dayOf(instant(now)), gate: OPEN_GATE });

describe('a plan whose time passed', () => {
	it('less than a day ago, while the tracker was stopped, is carried out', async () => {
		const store = await planned(DUE);
		expect((await publishDue(store, at('2026-11-26T04:00:00.000Z'))).published).toBe(1);
		expect(await stateOf(store)).toEqual(['public', true]);
	});

	it('more than a day ago waits for a person, and the history says why', async () => {
		const store = await planned(DUE);
		expect(await publishDue(store, at('2026-11-26T04:00:00.001Z'))).toEqual({
			published: 0,
			missed: [{ slug: SLUG, problem: 'late' }]
		});
		expect(await stateOf(store)).toEqual(['approved', false]);
		const [newest] = await milestoneActivity(store, SLUG);
		expect(newest).toMatchObject({ action: 'missed', reason: 'late' });
		// Even a year later nothing happens by itself.
		expect((await publishDue(store, at('2027-11-26T04:00:00.000Z'))).missed).toEqual([]);
	});
});

describe('a clock that jumps', () => {
	afterEach(() => void vi.useRealTimers());

	/** What the schedule made of a plan when the clock showed one instant and a second later another. */
	async function jumps(dueAt: string, from: string, to: string) {
		const store = await planned(instant(dueAt));
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
		let now = instant(from);
		const clock = { now: () => now, today: () => dayOf(now) };
		let published = 0;
		const stop = runSchedule(
			store,
			clock,
			() => OPEN_GATE,
			() => Promise.resolve(void published++)
		);
		await vi.waitFor(async () => expect(await stateOf(store)).toEqual(['scheduled', false]));
		await new Promise((resolve) => setTimeout(resolve, 50));
		now = instant(to);
		vi.advanceTimersByTime(1000);
		await stop();
		return [...(await stateOf(store)), published];
	}

	it('by less than a day publishes what has become due', async () => {
		expect(
			await jumps('2026-11-25T04:00:00Z', '2026-11-25T03:00:00.000Z', '2026-11-25T20:00:00.000Z')
		).toEqual(['public', true, 1]);
	});

	it('by a year publishes nothing', async () => {
		expect(
			await jumps('2026-11-25T04:00:00Z', '2026-11-25T03:00:00.000Z', '2027-11-25T03:00:00.000Z')
		).toEqual(['approved', false, 0]);
	});

	it('by two days holds what would have been due at the end of them', async () => {
		expect(
			await jumps('2026-11-27T02:00:00Z', '2026-11-25T03:00:00.000Z', '2026-11-27T03:00:00.000Z')
		).toEqual(['approved', false, 0]);
	});
});
