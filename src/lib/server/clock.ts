import { day, type Day } from '$lib/domain/time';

/** Where "today" is asked: the talks' readers are in Kazakhstan. (`Asia/Astana` is no zone of the database.) */
const TIME_ZONE = 'Asia/Almaty';

/** The only place where the program reads a clock. */
export interface Clock {
	/** The current day in Kazakhstan. */
	today(): Day;
	/** The current instant, ISO 8601 in UTC. */
	now(): string;
}

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** @param fixedToday a day on which time stands still, for tests and review (`TRACKER_NOW`) */
export function createClock(fixedToday?: Day): Clock {
	let minute = Number.NaN;
	let today: Day;
	return {
		today() {
			if (fixedToday) return fixedToday;
			// Asked with every request; a day begins with a minute, wherever it is.
			const now = Math.floor(Date.now() / 60_000);
			if (now !== minute) {
				minute = now;
				today = day(isoDay.format(now * 60_000));
			}
			return today;
		},
		now: () => new Date().toISOString()
	};
}
