import { addMilliseconds, type Instant } from '$lib/domain/time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When a feed or page is next read, as an instant: every two hours. */
export const WATCH_EVERY = 2 * HOUR;
/** When a link is next checked: every four weeks. */
export const LINK_EVERY = 28 * DAY;

/** The longest pause after failures. */
const LONGEST = 7 * DAY;

/**
 * When to try a site again.
 * @param at the instant of this attempt
 * @param every the usual pause, in milliseconds
 * @param failures attempts in a row that failed, this one included; each doubles the pause, up to a week
 * @param retryAfter what the site itself asked for, in seconds
 */
export function nextCheck(
	at: Instant,
	{
		every,
		failures,
		retryAfter = 0
	}: { every: number; failures: number; retryAfter?: number | undefined }
): Instant {
	const usual = failures === 0 ? every : Math.min(HOUR * 2 ** Math.min(failures, 20), LONGEST);
	return addMilliseconds(at, Math.max(usual, retryAfter * 1000));
}
