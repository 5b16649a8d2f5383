import { elapsed, type DayRange } from '$lib/domain/agreements/path-times';
import { daysBetween, type Day, type PartialDate } from '$lib/domain/time';
import type { RecordCheck } from './check';

/** After this many days readers are told that later steps may be missing. */
const OLD_DAYS = 45;
/** After this many they are also asked for sources. */
const STALE_DAYS = 120;

export type HorizonAge = 'fresh' | 'old' | 'stale';
type Known = Pick<RecordCheck, 'knownUntil'>;

/** How old the evidence is on `today`. */
export function horizonAge({ knownUntil }: Known, today: Day): HorizonAge {
	const age = daysBetween(knownUntil, today);
	return age > STALE_DAYS ? 'stale' : age > OLD_DAYS ? 'old' : 'fresh';
}

/** The time since something, told apart by whether a source could have shown what happened in it. */
export interface SeenTime {
	/** Days up to the horizon, as a range if the beginning is imprecise. */
	seen: DayRange;
	/** Days between the horizon and today. */
	unseen: number;
}

/** The time from `since` to `today`. */
export function seenSince(since: PartialDate, { knownUntil }: Known, today: Day): SeenTime {
	const until = knownUntil < today ? knownUntil : today;
	const unseen = Math.min(daysBetween(until, today), elapsed(since, today).max);
	return { seen: elapsed(since, until), unseen };
}
