import type { Instant } from '$lib/domain/time';
import type { Store } from '$lib/server/storage/store';
import { aloneAt } from './alone';
import { backUp, backupAge } from './back-up';

/** How often to check whether a copy is due, so that restarts do not delay it. */
const LOOK_MS = 60_000;

/**
 * Makes a copy in `folder` whenever the newest is `hours` old.
 * @param now returns the current instant, ISO 8601, after which copies are named
 * @param onFailure called with the reason if there is no copy; the next check tries again
 * @returns a function that stops it
 */
export function scheduleBackups(
	store: Store,
	{ folder, hours }: { folder: string; hours: number },
	now: () => Instant,
	onFailure: (error: unknown) => void
): () => void {
	const alone = aloneAt(store, 'backup', now);
	const isDueNow = () => isDue(folder, hours);
	let running = false;
	const look = async () => {
		if (running || !isDueNow()) return;
		running = true;
		try {
			await alone(async () => {
				// Another process may have made it meanwhile.
				if (isDueNow()) await backUp(store, folder, now());
			});
		} catch (error) {
			onFailure(error);
		} finally {
			running = false;
		}
	};
	void look();
	const timer = setInterval(() => void look(), LOOK_MS);
	timer.unref();
	return () => clearInterval(timer);
}

/** By the real time, even if `TRACKER_NOW` is set, because the file system uses the real time. */
function isDue(folder: string, hours: number): boolean {
	const age = backupAge(folder, Date.now());
	return age === undefined || age >= hours * 3_600_000;
}
