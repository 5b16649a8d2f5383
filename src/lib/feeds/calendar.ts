import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { isDay, type Day } from '$lib/domain/time';
import type { Description, RetractedDescription } from './description';
import { heading, lines, retractionLines, type Words } from './words';

/** One all-day event. */
export interface CalendarDay {
	/** Always the same for one event, so that a calendar updates the entry instead of adding a second one. */
	id: string;
	day: Day;
	summary: string;
	/** The page with more information. */
	url: string;
	/** For milestones only: their history. */
	details?: {
		description: string;
		state: 'confirmed' | 'tentative' | 'cancelled';
		/** Grows with every change (RFC 5545, 3.8.7.4). */
		sequence: number;
		created: Day;
		changed: Day;
		tags: string[];
	};
}

export interface Calendar {
	name: string;
	/** What the calendar contains and what it leaves out. */
	description?: string;
	product: string;
	/** The day as of which it is written, so that all files of one day are the same. */
	stamp: Day;
	days: readonly CalendarDay[];
}

const STATES = {
	confirmed: ICalEventStatus.CONFIRMED,
	tentative: ICalEventStatus.TENTATIVE,
	cancelled: ICalEventStatus.CANCELLED
};

/** All-day events as an iCalendar file (RFC 5545), without a time zone, because a day is the same day everywhere. */
export function writeCalendar({ name, description, product, stamp, days }: Calendar): string {
	const calendar = ical({
		name: oneLineBreak(name),
		...(description === undefined ? {} : { description: oneLineBreak(description) }),
		prodId: { company: 'EU-Kazakhstan visa tracker', product }
	});
	for (const { id, day, summary, url, details } of days) {
		calendar.createEvent({
			id,
			summary: oneLineBreak(summary),
			// iCalendar escapes commas with a backslash, which would break an address.
			url: url.replaceAll(',', '%2C'),
			stamp: midnight(details?.changed ?? stamp),
			allDay: true,
			// The library writes all-day events by their local date.
			start: localDate(day),
			transparency: ICalEventTransparency.TRANSPARENT,
			...(details && {
				description: oneLineBreak(details.description),
				status: STATES[details.state],
				sequence: details.sequence,
				created: midnight(details.created),
				lastModified: midnight(details.changed),
				categories: details.tags.map((tag) => ({ name: tag }))
			})
		});
	}
	return calendar.toString();
}

/** The library does not escape a single carriage return, but readers take it for a line break. */
function oneLineBreak(text: string): string {
	return text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n');
}

function midnight(day: Day): Date {
	return new Date(`${day}T00:00:00Z`);
}

function localDate(day: Day): Date {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(year, month - 1, date);
}

/**
 * Milestones as events. Retracted ones are cancelled, so that calendars remove them. A date that is less precise
 * than a day is left out.
 */
export function calendarDays(
	descriptions: readonly Description[],
	retractions: readonly RetractedDescription[],
	words: Words
): CalendarDay[] {
	return [
		...descriptions.flatMap((description) => dayOf(description, words) ?? []),
		...retractions.flatMap((retraction) => cancelledDayOf(retraction, words) ?? [])
	];
}

function dayOf(description: Description, words: Words): CalendarDay | undefined {
	const { uid, clocks, pages, status, revision, modality, tracks } = description;
	if (!isDay(clocks.date)) return undefined;
	return {
		id: uid,
		day: clocks.date,
		summary: heading(description, words),
		url: pages[words.language],
		details: {
			description: lines(description, words).join('\n'),
			state: status === 'expected' ? 'tentative' : 'confirmed',
			sequence: sequenceOf(description),
			created: clocks.recordedOn,
			changed: revision.on,
			tags: [words.modalities[modality], ...tracks.map((track) => words.tracks[track])]
		}
	};
}

function cancelledDayOf(retraction: RetractedDescription, words: Words): CalendarDay | undefined {
	const { uid, clocks, pages, retractedOn } = retraction;
	if (!isDay(clocks.date)) return undefined;
	return {
		id: uid,
		// An event in a calendar without METHOD must have a date (RFC 5545, 3.6.1).
		day: clocks.date,
		summary: words.retraction,
		url: pages[words.language],
		details: {
			description: retractionLines(retraction, words).join('\n'),
			state: 'cancelled',
			sequence: sequenceOf(retraction),
			created: clocks.recordedOn,
			changed: retractedOn,
			tags: [words.changes.retracted]
		}
	};
}

/** Also counts retractions, because a milestone published again must be newer than its own cancellation. */
function sequenceOf({ changes }: Pick<Description, 'changes'>): number {
	return changes.length - 1;
}
