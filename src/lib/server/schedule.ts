import { Cron } from 'croner';
import { checkDueLinks } from './services/check-links';
import { checkDueWatched } from './services/check-watched';
import type { Tracker } from './tracker';

/**
 * Reads what is watched and asks for links, when they are due; only where fetching is on. A run that is
 * still going keeps the next one from starting. @returns what ends it
 */
export function startSchedule({ store, politeFetcher, clock }: Tracker): () => void {
	if (!politeFetcher.on) return () => undefined;
	const jobs = [
		new Cron('*/5 * * * *', { protect: true }, () =>
			checkDueWatched(store, politeFetcher, clock.now())
		),
		new Cron('2-59/10 * * * *', { protect: true }, () =>
			checkDueLinks(store, politeFetcher, clock.now())
		)
	];
	return () => jobs.forEach((job) => job.stop());
}
