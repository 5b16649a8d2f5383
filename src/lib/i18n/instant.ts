import type { Language } from '$lib/domain/language';
import { dayOf, formatDate, offsetOf, timeOf, type Instant } from '$lib/domain/time';

/** An instant as day and time in Kazakhstan, with its zone: "23 November 2026, 13:00 UTC+5". */
export function formatInstant(instant: Instant, language: Language): string {
	return `${formatDate(dayOf(instant), language)}, ${timeOf(instant)} ${offsetOf(instant)}`;
}
