import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { isDay, type Day, type Instant } from '$lib/domain/time';
import type { Description, RetractedDescription } from './description';
import { heading, lines, retractionLines, type Words } from './words';

/** One whole day to keep in mind. */
export interface CalendarDay {
	/** Stays the same for the same day: a calendar updates the entry instead of doubling it. */
	id: string;
	day: Day;
	summary: string;
	/** Where the day comes from. */
	url: string;
	/** When it became as it is. */
	changed: Instant;
	/** Grows with every change (RFC 5545, 3.8.7.4). */
	sequence: number;
	/** Told of milestones: how it came to be as it is. */
	details?: {
		description: string;
		state: 'confirmed' | 'tentative' | 'cancelled';
		created: Instant;
		tags: string[];
	};
}

export interface Calendar {
	name: string;
	/** What it holds and what it leaves out. */
	description?: string;
	product: string;
	days: readonly CalendarDay[];
}

const STATES = {
	confirmed: ICalEventStatus.CONFIRMED,
	tentative: ICalEventStatus.TENTATIVE,
	cancelled: ICalEventStatus.CANCELLED
};

/** Whole days as an iCalendar file (RFC 5545), without a time zone: a day is the same day everywhere. */
export function writeCalendar({ name, description, product, days }: Calendar): string {
	const calendar = ical({
		name: oneLineBreak(name),
		...(description === undefined ? {} : { description: oneLineBreak(description) }),
		prodId: { company: 'EU-Kazakhstan visa tracker', product }
	});
	for (const { id, day, summary, url, changed, sequence, details } of days) {
		calendar.createEvent({
			id,
			summary: oneLineBreak(summary),
			// Calendars put a backslash before a comma, which spoils an address.
			url: url.replaceAll(',', '%2C'),
			// In a calendar that nobody was sent in answer to something, this too is when it changed (RFC 5545, 3.8.7.2).
			stamp: changed,
			sequence,
			allDay: true,
			// The library reads the day in UTC, wherever the machine is.
			start: `${day}T00:00:00Z`,
			transparency: ICalEventTransparency.TRANSPARENT,
			...(details && {
				description: oneLineBreak(details.description),
				status: STATES[details.state],
				created: details.created,
				lastModified: changed,
				categories: details.tags.map((tag) => ({ name: tag }))
			})
		});
	}
	return calendar.toString();
}

/** A lone carriage return is no line break to those who escape them, and one to those who read. */
function oneLineBreak(text: string): string {
	return text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n');
}

/**
 * The days of milestones, those retracted as cancelled, so that calendars take them away. A date without a
 * day is not forced onto one: it is left out.
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
	const { uid, clocks, pages, status, modality, tracks } = description;
	if (!isDay(clocks.date)) return undefined;
	return {
		id: uid,
		day: clocks.date,
		summary: heading(description, words),
		url: pages[words.language],
		changed: description.updatedAt,
		sequence: sequenceOf(description),
		details: {
			description: lines(description, words).join('\n'),
			state: status === 'expected' ? 'tentative' : 'confirmed',
			created: description.publishedAt,
			tags: [words.modalities[modality], ...tracks.map((track) => words.tracks[track])]
		}
	};
}

function cancelledDayOf(retraction: RetractedDescription, words: Words): CalendarDay | undefined {
	const { uid, clocks, pages } = retraction;
	if (!isDay(clocks.date)) return undefined;
	return {
		id: uid,
		// An event that a calendar file merely publishes must have a day (RFC 5545, 3.6.1).
		day: clocks.date,
		summary: words.retraction,
		url: pages[words.language],
		changed: retraction.updatedAt,
		sequence: sequenceOf(retraction),
		details: {
			description: retractionLines(retraction, words).join('\n'),
			state: 'cancelled',
			created: retraction.publishedAt,
			tags: [words.changes.retracted]
		}
	};
}

/** Counts retractions too: what is published again must be newer than its own cancellation. */
function sequenceOf({ changes }: Pick<Description, 'changes'>): number {
	return changes.length - 1;
}
