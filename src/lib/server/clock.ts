import { daysBetween, day, type Day } from '$lib/domain/time';

/** The time zone of "today", because most readers are in Kazakhstan. (The tz database has no `Asia/Astana`.) */
const TIME_ZONE = 'Asia/Almaty';

const DAY_MS = 86_400_000;

/** The only place where the program reads a clock. */
export interface Clock {
	/** The current day in Kazakhstan. */
	today(): Day;
	/** The current instant, ISO 8601 in UTC; it is within today. */
	now(): string;
}

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** The day in Kazakhstan at an instant (ISO 8601). */
export function dayOf(instant: string): Day {
	return day(isoDay.format(Date.parse(instant)));
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
			realDay = day(isoDay.format(now * 60_000));
		}
		return realDay;
	};
	const shift = () => (fixedToday ? daysBetween(readDay(), fixedToday) * DAY_MS : 0);
	return {
		today: () => fixedToday ?? readDay(),
		now: () => new Date(Date.now() + shift()).toISOString()
	};
}
