import { Cron } from 'croner';
import { aloneAt } from './services/alone';
import { checkDueLinks } from './services/check-links';
import { checkDueWatched } from './services/check-watched';
import type { Tracker } from './tracker';

/**
 * Reads what is watched and asks for links, when they are due; only where fetching is on. A run that is
 * still going keeps the next one from starting, here and in other processes. @returns what ends it
 */
export function startSchedule({ store, politeFetcher, clock }: Tracker): () => void {
	if (!politeFetcher.on) return () => undefined;
	const watching = aloneAt(store, 'watch', clock.now);
	const asking = aloneAt(store, 'links', clock.now);
	const jobs = [
		new Cron('*/5 * * * *', { protect: true }, () =>
			watching(() => checkDueWatched(store, politeFetcher, clock.now()))
		),
		new Cron('2-59/10 * * * *', { protect: true }, () =>
			asking(() => checkDueLinks(store, politeFetcher, clock.now()))
		)
	];
	return () => jobs.forEach((job) => job.stop());
}
