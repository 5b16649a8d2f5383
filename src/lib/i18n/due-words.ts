import { dayOf, formatDate, timeOf, type Instant } from '$lib/domain/time';
import { getLocale } from './paraglide/runtime';

/** An instant in the time of Kazakhstan and the language of the page: "30 November 2026, 09:00". */
export function dueWords(instant: Instant): string {
	return `${formatDate(dayOf(instant), getLocale())}, ${timeOf(instant)}`;
}
