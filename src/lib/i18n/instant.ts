import type { Language } from '$lib/domain/language';
import { dayOfInstant, formatDate } from '$lib/domain/time';

/** An instant as day and time in UTC, to the minute: "23 November 2026, 08:00 UTC". */
export function formatInstant(iso: string, language: Language): string {
	const day = dayOfInstant(Date.parse(iso));
	return `${formatDate(day, language)}, ${iso.slice(11, 16)} UTC`;
}
