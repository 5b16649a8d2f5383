import { Cron } from 'croner';
import type { Clock } from '$lib/server/clock';
import { log } from '$lib/server/log';
import { aloneAt } from '$lib/server/services/record/alone';
import { checkDueLinks } from '$lib/server/services/sources/check-links';
import { checkDueWatched } from '$lib/server/services/watch/check-watched';
import { continueLinkRun, isUnderWay, lastLinkRun } from '$lib/server/services/sources/link-run';
import type { Fetcher } from '$lib/server/sources/safe-fetch';
import type { Store } from '$lib/server/storage/store';

/** What work on a schedule needs. */
export interface Timer {
	store: Store;
	/** Reads pages for which nobody is waiting. */
	politeFetcher: Fetcher;
	clock: Clock;
}

const OPTIONS = {
	/** While a run is under way, the next one does not start. */
	protect: true,
	/** The next run tries again. */
	catch: (error: unknown) => log.error({ err: error }, 'Work on a schedule failed.')
};

/**
 * Reads watched sites and checks links, when they are due or an editor asks; only if fetching is on, and in one
 * process at a time. @returns a function that stops it
 */
export function startTimer({ store, politeFetcher, clock }: Timer): () => void {
	if (!politeFetcher.on) return () => undefined;
	const watching = aloneAt(store, 'watch', clock.now);
	const asking = aloneAt(store, 'links', clock.now);
	const jobs = [
		new Cron('*/5 * * * *', OPTIONS, () =>
			watching(() => checkDueWatched(store, politeFetcher, clock.now()))
		),
		new Cron('2-59/10 * * * *', OPTIONS, () =>
			asking(() => checkDueLinks(store, politeFetcher, clock.now()))
		),
		// An editor is waiting, so start at once.
		new Cron('* * * * * *', OPTIONS, async (job: Cron) => {
			const run = await lastLinkRun(store.reader);
			if (!run || !isUnderWay(run)) return;
			const moment = { now: () => clock.now(), isStopped: () => job.isStopped() };
			await asking(() => continueLinkRun(store, politeFetcher, moment));
		})
	];
	return () => jobs.forEach((job) => job.stop());
}
