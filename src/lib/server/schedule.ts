import { Cron } from 'croner';
import { log } from './log';
import { checkDueLinks } from './services/check-links';
import { checkDueWatched } from './services/check-watched';
import { continueLinkRun } from './services/link-run';
import type { Tracker } from './tracker';

const OPTIONS = {
	/** A run that is still going keeps the next one from starting. */
	protect: true,
	/** The next one tries again. */
	catch: (error: unknown) => log.error({ err: error }, 'Work on a schedule failed.')
};

/**
 * Reads what is watched and asks for links, when they are due or an editor has asked; only where fetching is
 * on. @returns what ends it
 */
export function startSchedule({ store, politeFetcher, clock }: Tracker): () => void {
	if (!politeFetcher.on) return () => undefined;
	const jobs = [
		new Cron('*/5 * * * *', OPTIONS, () => checkDueWatched(store, politeFetcher, clock.now())),
		new Cron('2-59/10 * * * *', OPTIONS, () => checkDueLinks(store, politeFetcher, clock.now())),
		// Somebody looks on: what they have asked for begins at once.
		new Cron('* * * * * *', OPTIONS, (job: Cron) =>
			continueLinkRun(store, politeFetcher, {
				now: () => clock.now(),
				isStopped: () => job.isStopped()
			})
		)
	];
	return () => jobs.forEach((job) => job.stop());
}
