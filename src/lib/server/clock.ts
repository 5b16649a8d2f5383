import {
	addMilliseconds,
	dayOf,
	daysBetween,
	earlierOf,
	endOf,
	fromMilliseconds,
	type Day,
	type Instant
} from '$lib/domain/time';

const DAY_MS = 86_400_000;

/** The only place where the program reads a clock. */
export interface Clock {
	/** The current day in Kazakhstan. */
	today(): Day;
	/** The current instant; it lies within today. */
	now(): Instant;
}

/**
 * @param fixedToday a fixed day for tests and review (`TRACKER_NOW`): the time of day goes on, and everything is
 * written on that day
 */
export function createClock(fixedToday?: Day): Clock {
	let minute = Number.NaN;
	let realDay: Day;
	const readDay = () => {
		// Cached, because every request asks; one minute is enough, because in every zone a day begins on a full minute.
		const now = Math.floor(Date.now() / 60_000);
		if (now !== minute) {
			minute = now;
			realDay = dayOf(fromMilliseconds(now * 60_000));
		}
		return realDay;
	};
	return {
		today: () => fixedToday ?? readDay(),
		now() {
			const now = fromMilliseconds(Date.now());
			if (!fixedToday) return now;
			const shifted = addMilliseconds(now, daysBetween(dayOf(now), fixedToday) * DAY_MS);
			// A day ended an hour earlier in UTC until March 2024.
			return earlierOf(shifted, endOf(fixedToday));
		}
	};
}
