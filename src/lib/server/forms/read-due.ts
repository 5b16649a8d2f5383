import { atTime, parseDay, type Instant } from '$lib/domain/time';

/** Seconds, which some browsers add, are not read. */
const FIELD = /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2}|$)/u;

/**
 * The instant of a time in Kazakhstan as a browser's field writes it (`2026-11-30T09:00`);
 * `null` where it is none.
 */
export function readDueAt(text: string): Instant | null {
	const found = FIELD.exec(text.trim());
	const day = parseDay(found?.[1] ?? '');
	const time = found?.[2];
	return day && time ? atTime(day, time) : null;
}
