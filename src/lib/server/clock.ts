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
	return {
		today: () => fixedToday ?? day(isoDay.format(Date.now())),
		now: () => new Date().toISOString()
	};
}
