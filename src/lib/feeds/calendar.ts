import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { isDay, type Day, type Instant } from '$lib/domain/time';
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
	/** When it became as it is. */
	changed: Instant;
	/** Grows with every change (RFC 5545, 3.8.7.4). */
	sequence: number;
	/** For milestones only: their history. */
	details?: {
		description: string;
		state: 'confirmed' | 'tentative' | 'cancelled';
		created: Instant;
		tags: string[];
	};
}

export interface Calendar {
	name: string;
	/** What the calendar contains and what it leaves out. */
	description?: string;
	product: string;
	days: readonly CalendarDay[];
}

const STATES = {
	confirmed: ICalEventStatus.CONFIRMED,
	tentative: ICalEventStatus.TENTATIVE,
	cancelled: ICalEventStatus.CANCELLED
};

/** All-day events as an iCalendar file (RFC 5545), without a time zone, because a day is the same day everywhere. */
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
			// iCalendar escapes commas with a backslash, which would break an address.
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

/** The library does not escape a single carriage return, but readers take it for a line break. */
function oneLineBreak(text: string): string {
	return text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n');
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
		// An event in a calendar without METHOD must have a date (RFC 5545, 3.6.1).
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

/** Also counts retractions, because a milestone published again must be newer than its own cancellation. */
function sequenceOf({ changes }: Pick<Description, 'changes'>): number {
	return changes.length - 1;
}
