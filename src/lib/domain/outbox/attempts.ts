const MINUTE = 60_000;
const LONGEST = 12 * 60 * MINUTE;

/** After so many failed attempts a delivery is a dead letter; with {@link retryDelay} that is after about a day. */
export const MAX_ATTEMPTS = 8;

/**
 * Milliseconds to wait after failed attempt number `attempts`: half a minute, four times as long after
 * each further one, at most half a day. Half of the wait is random, so that deliveries that failed together are
 * not retried together. @param random from 0 to 1
 */
export function retryDelay(attempts: number, random: () => number): number {
	const full = Math.min((MINUTE / 2) * 4 ** (attempts - 1), LONGEST);
	return Math.round(full / 2 + (full / 2) * random());
}
