import type { Day, Instant } from '$lib/domain/time';
import { log } from '$lib/server/log';
import type { Store } from '$lib/server/storage/store';
import { aloneAt } from '$lib/server/services/record/alone';
import type { Gate } from '$lib/server/services/publication/gate';
import { isLeap, listDue, publishDue } from './publish-due';

/** How often to look for due plans: plans are set to the minute, so readers see them on time. */
const TICK_MS = 1000;

interface Clock {
	now(): Instant;
	today(): Day;
}

/**
 * Publishes what is due, now and then every second. Every plan whose time has passed is due, so a restart or a
 * sleeping machine can delay it but never lose it. After a day or more, or when the clock jumps as far, a person
 * decides.
 * @param gate as the record stands now
 * @param onPublished called after something has become public
 * @returns a function that stops it and waits for a run under way
 */
export function runSchedule(
	store: Store,
	clock: Clock,
	gate: () => Gate,
	onPublished: () => Promise<void>
): () => Promise<void> {
	let running: Promise<void> = Promise.resolve();
	let isBusy = false;
	let lookedAt: Instant | undefined;

	const alone = aloneAt(store, 'schedule', clock.now);

	async function run(): Promise<void> {
		const at = clock.now();
		const leapt = lookedAt !== undefined && isLeap(lookedAt, at);
		lookedAt = at;
		if ((await listDue(store, at)).length > 0) await alone(() => publish(at, leapt));
	}

	async function publish(at: Instant, leapt: boolean): Promise<void> {
		const moment = { at, today: clock.today(), gate: gate(), leapt };
		const { published, missed } = await publishDue(store, moment);
		for (const { slug, problem } of missed) log.error({ slug, problem }, 'Due, but not published.');
		if (published > 0) await onPublished();
	}

	function tick(): void {
		if (isBusy) return;
		isBusy = true;
		running = run()
			// The next tick tries again.
			.catch((error: unknown) => log.error({ err: error }, 'What is due could not be published.'))
			.finally(() => (isBusy = false));
	}

	tick();
	const timer = setInterval(tick, TICK_MS);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await running;
	};
}
