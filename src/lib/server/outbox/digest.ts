import { Cron } from 'croner';
import { TIME_ZONE, fromMilliseconds, type Instant } from '$lib/domain/time';

/** Monday morning in Kazakhstan. */
const schedule = new Cron('0 9 * * 1', { timezone: TIME_ZONE, paused: true });

/** The instant of the first digest after `now`. */
export function nextDigestAt(now: Instant): Instant {
	const next = schedule.nextRun(now);
	if (!next) throw new Error('The schedule of the digest has an end.');
	return fromMilliseconds(next.valueOf());
}

/** The week that the digest at the instant `at` covers: since the previous digest. */
export function weekOfDigest(at: Instant): { from: Instant; until: Instant } {
	const [before] = schedule.previousRuns(1, at);
	if (!before) throw new Error('The schedule of the digest has a beginning.');
	return { from: fromMilliseconds(before.valueOf()), until: at };
}
