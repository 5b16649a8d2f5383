import type { Instant } from '$lib/domain/time';
import type { Store } from '$lib/server/storage/store';
import { aloneAt } from './alone';
import { backUp, backupAge } from './back-up';

/** How often is looked whether a copy is due: a restart must not put it off. */
const LOOK_MS = 60_000;

/**
 * Takes a copy into `folder` whenever the newest is `hours` old.
 * @param now the current instant, ISO 8601; copies are named after it
 * @param onFailure is told why there is none; the next look tries again
 * @returns ends it
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
				// Another process may have taken it meanwhile.
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

/** By the real time, whatever day the tracker is told that it is: so the file system notes it. */
function isDue(folder: string, hours: number): boolean {
	const age = backupAge(folder, Date.now());
	return age === undefined || age >= hours * 3_600_000;
}
