import { Cron } from 'croner';
import { log } from './log';
import { aloneAt } from './services/alone';
import { checkDueLinks } from './services/check-links';
import { checkDueWatched } from './services/check-watched';
import { continueLinkRun, isUnderWay, lastLinkRun } from './services/link-run';
import type { Tracker } from './tracker';

const OPTIONS = {
	/** A run that is still going keeps the next one from starting. */
	protect: true,
	/** The next one tries again. */
	catch: (error: unknown) => log.error({ err: error }, 'Work on a schedule failed.')
};

/**
 * Reads what is watched and asks for links, when they are due or an editor has asked; only where fetching is
 * on, and in one process at a time. @returns what ends it
 */
export function startSchedule({ store, politeFetcher, clock }: Tracker): () => void {
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
		// Somebody looks on: what they have asked for begins at once.
		new Cron('* * * * * *', OPTIONS, async (job: Cron) => {
			const run = await lastLinkRun(store.reader);
			if (!run || !isUnderWay(run)) return;
			const moment = { now: () => clock.now(), isStopped: () => job.isStopped() };
			await asking(() => continueLinkRun(store, politeFetcher, moment));
		})
	];
	return () => jobs.forEach((job) => job.stop());
}
