import { addDays, day, type Day } from './dates';

/**
 * A moment, ISO 8601 in UTC to the millisecond: `2026-11-23T08:00:00.000Z`. All are written alike, so their order as
 * texts is their order in time.
 *
 * It is no {@link Day}: a day is a square of Kazakhstan's calendar. One becomes the other by {@link dayOf} and
 * {@link endOf} only.
 */
export type Instant = string & { readonly __brand: 'Instant' };

/** With seconds and with a zone: what lacks one of them is a guess. */
const SHAPE = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;

/** The instant written as `text` in any zone, or `undefined` where it is none. */
export function parseInstant(text: string): Instant | undefined {
	const written = SHAPE.exec(text)?.[1];
	const milliseconds = Date.parse(text);
	// 30 February would silently become 2 March.
	if (!written || Number.isNaN(milliseconds) || !isRealDay(written)) return undefined;
	return fromMilliseconds(milliseconds);
}

function isRealDay(text: string): boolean {
	return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** {@link parseInstant} for texts known to be right, such as those of our own database. @throws RangeError */
export function instant(text: string): Instant {
	const found = parseInstant(text);
	if (found === undefined) throw new RangeError(`Not an instant: ${JSON.stringify(text)}`);
	return found;
}

/** What a clock counts (milliseconds since 1970 began in UTC) as an instant. @throws RangeError */
export function fromMilliseconds(milliseconds: number): Instant {
	return new Date(milliseconds).toISOString() as Instant;
}

/** What a clock showed, in milliseconds since 1970 began in UTC. */
export function toMilliseconds(instant: Instant): number {
	return Date.parse(instant);
}

/** The instant so many milliseconds later, or earlier where they are negative. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
	return fromMilliseconds(toMilliseconds(instant) + milliseconds);
}

/** Milliseconds from one instant to another; negative where `to` is earlier. */
export function millisecondsBetween(from: Instant, to: Instant): number {
	return toMilliseconds(to) - toMilliseconds(from);
}

export function earlierOf(a: Instant, b: Instant): Instant {
	return a < b ? a : b;
}

/** Where a day begins and ends: most readers are in Kazakhstan. (`Asia/Astana` is no zone of the database.) */
export const TIME_ZONE = 'Asia/Almaty';

// The zone's history is in the database of the platform: six hours ahead of UTC until March 2024, five since.
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });
const isoTime = new Intl.DateTimeFormat('en-GB', {
	timeZone: TIME_ZONE,
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	fractionalSecondDigits: 3,
	hourCycle: 'h23'
});
const offset = new Intl.DateTimeFormat('en-GB', {
	timeZone: TIME_ZONE,
	timeZoneName: 'shortOffset'
});

/** The day in Kazakhstan on which an instant lies. */
export function dayOf(instant: Instant): Day {
	return day(isoDay.format(toMilliseconds(instant)));
}

/** The time of day in Kazakhstan, to the minute: `09:00`. */
export function timeOf(instant: Instant): string {
	return isoTime.format(toMilliseconds(instant)).slice(0, 5);
}

/** How far Kazakhstan's clocks were ahead at an instant: `UTC+5`. */
export function offsetOf(instant: Instant): string {
	const parts = offset.formatToParts(toMilliseconds(instant));
	return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '').replace('GMT', 'UTC');
}

/** The last millisecond of a day in Kazakhstan. */
export function endOf(day: Day): Instant {
	return addMilliseconds(atTime(addDays(day, 1), '00:00'), -1);
}

/**
 * The instant at which clocks in Kazakhstan show `time` (`09:00`) on a day: the later one where they show it twice,
 * the one that far after midnight's offset where they skip it.
 */
export function atTime(day: Day, time: string): Instant {
	const shown = Date.parse(`${day}T${time}:00.000Z`);
	const found = [addDays(day, -1), addDays(day, 1)]
		.map((near) => shown - aheadAt(Date.parse(`${near}T12:00:00.000Z`)))
		.filter((candidate) => candidate + aheadAt(candidate) === shown);
	const before = shown - aheadAt(Date.parse(`${addDays(day, -1)}T12:00:00.000Z`));
	return fromMilliseconds(found.length > 0 ? Math.max(...found) : before);
}

/** Milliseconds by which clocks in Kazakhstan are ahead of UTC. */
function aheadAt(milliseconds: number): number {
	const shown = `${isoDay.format(milliseconds)}T${isoTime.format(milliseconds)}Z`;
	return Date.parse(shown) - milliseconds;
}
