import { dayOf, formatDate, timeOf, type DateForm, type Instant } from '$lib/domain/time';
import { getLocale } from '$lib/i18n/paraglide/runtime';

/** An instant in the time of Kazakhstan and the language of the page: "30 November 2026, 09:00". */
export function dueWords(instant: Instant, form: DateForm = 'plain'): string {
	return `${formatDate(dayOf(instant), getLocale(), form)}, ${timeOf(instant)}`;
}

/** When something is due, as slots of a message. */
export function dueSlots(instant: Instant) {
	return { time: dueWords(instant), on_time: dueWords(instant, 'on') };
}
