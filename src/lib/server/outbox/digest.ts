import { Cron } from 'croner';

/** Monday morning in Kazakhstan. */
const schedule = new Cron('0 9 * * 1', { timezone: 'Asia/Almaty', paused: true });

/** The instant of the first digest after `now`. */
export function nextDigestAt(now: string): string {
	const next = schedule.nextRun(new Date(now));
	if (!next) throw new Error('The schedule of the digest has an end.');
	return next.toISOString();
}

/** The week that the digest at the instant `at` covers: since the previous digest. */
export function weekOfDigest(at: string): { from: string; until: string } {
	const [before] = schedule.previousRuns(1, new Date(at));
	if (!before) throw new Error('The schedule of the digest has a beginning.');
	return { from: before.toISOString(), until: at };
}
