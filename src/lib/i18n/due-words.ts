import { dayOfInstant, formatDate, type DateForm } from '$lib/domain/time';
import { getLocale } from './paraglide/runtime';

/** Kazakhstan has one time since 2024, five hours ahead of UTC. */
const OFFSET_MS = 5 * 3_600_000;

/** An instant, ISO 8601, in the time of Kazakhstan and the language of the page: "30 November 2026, 09:00". */
export function dueWords(instant: string, form: DateForm = 'plain'): string {
	const local = Date.parse(instant) + OFFSET_MS;
	const time = new Date(local).toISOString().slice(11, 16);
	return `${formatDate(dayOfInstant(local), getLocale(), form)}, ${time}`;
}

/** When something is due, as slots of a message. */
export function dueSlots(instant: string) {
	return { time: dueWords(instant), on_time: dueWords(instant, 'on') };
}
