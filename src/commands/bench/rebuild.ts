import { setTimeout as wait } from 'node:timers/promises';
import { openLiveRecord } from '$lib/server/record/live-record';
import { createClock } from '$lib/server/clock';
import { listEditions, putEdition } from '$lib/server/storage/milestones/editions';
import { newId } from '$lib/server/storage/ids';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { openStore } from '$lib/server/storage/open-store';
import type { Store } from '$lib/server/storage/store';
import { summarize, type Finding } from './finding';

const ROUNDS = 9;

/** What reloading the record after a publication costs, and how long it blocks others at a time. */
export async function benchRebuild(url: string, count: number): Promise<Finding[]> {
	const store = openStore(url);
	const live = await openLiveRecord(store);
	const slug = live.current().milestones[0]?.slug ?? '';
	const took: number[] = [];
	const blocked: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		await publishAgain(store, slug);
		const longest = watchLoop();
		const start = process.cpuUsage();
		await live.refresh();
		took.push(milliseconds(process.cpuUsage(start)));
		blocked.push(await longest());
	}
	await live.close();
	await store.close();
	const of = `${count.toLocaleString('en')} milestones`;
	return [
		{ what: `record read again, ${of}`, unit: 'ms', ...summarize(took), ...limit(count, 300) },
		{
			what: `longest turn of the event loop meanwhile, ${of}`,
			unit: 'ms',
			...summarize(blocked),
			...limit(count, 20)
		}
	];
}

/** The targets hold for ten thousand milestones. */
function limit(count: number, atMost: number): Pick<Finding, 'target'> {
	return count === 10_000 ? { target: { atMost } } : {};
}

/** A new edition of one milestone. */
async function publishAgain(store: Store, slug: string): Promise<void> {
	const at = createClock().now();
	await store.db.transaction().execute(async (db) => {
		const before = (await listEditions(db, [slug])).at(-1);
		if (!before) throw new Error(`There is no milestone ${slug}.`);
		await putEdition(db, { ...before, id: newId(), number: before.number + 1, at });
		await raiseRecordVersion(db, at);
	});
}

/** Measures the work in each turn of the event loop; the result is the longest, in milliseconds. */
function watchLoop(): () => Promise<number> {
	let last = process.cpuUsage();
	let longest = 0;
	let watching = true;
	const turn = () => {
		longest = Math.max(longest, milliseconds(process.cpuUsage(last)));
		last = process.cpuUsage();
		if (watching) setImmediate(turn);
	};
	setImmediate(turn);
	return async () => {
		await wait(0);
		watching = false;
		turn();
		return longest;
	};
}

/** Processor time, not elapsed time, so that other programs on the machine do not count. */
function milliseconds({ user, system }: NodeJS.CpuUsage): number {
	return (user + system) / 1000;
}
