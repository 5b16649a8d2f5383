import ical from 'ical-generator';
import type { Day } from '$lib/domain/time';

/** One day to keep in mind. */
export interface CalendarDay {
	/** Stays the same for the same day and answers: a calendar updates the entry instead of doubling it. */
	id: string;
	day: Day;
	summary: string;
	/** Where the day comes from. */
	url: string;
}

/** Whole days as an iCalendar file (RFC 5545), without a time zone: a day is the same day everywhere. */
export function calendarOf(name: string, days: readonly CalendarDay[], stamp: Date): string {
	const calendar = ical({
		name,
		prodId: { company: 'EU-Kazakhstan visa tracker', product: 'check' }
	});
	for (const { id, day, summary, url } of days) {
		const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
		calendar.createEvent({
			id,
			summary,
			url,
			stamp,
			allDay: true,
			// All-day events are written by their local date.
			start: new Date(year, month - 1, date)
		});
	}
	return calendar.toString();
}
