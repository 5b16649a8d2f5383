import type { Language } from '$lib/domain/language';
import { dayOfInstant, formatDate, type DateForm } from '$lib/domain/time';

/** An instant as day and time in UTC, to the minute: "23 November 2026, 08:00 UTC". */
export function formatInstant(iso: string, language: Language, form: DateForm = 'plain'): string {
	const day = dayOfInstant(Date.parse(iso));
	return `${formatDate(day, language, form)}, ${iso.slice(11, 16)} UTC`;
}

/** An instant as slots of a message. @param name of the slot */
export function instantSlots<N extends string>(name: N, iso: string, language: Language) {
	return {
		[name]: formatInstant(iso, language),
		[`on_${name}`]: formatInstant(iso, language, 'on')
	} as Record<N | `on_${N}`, string>;
}
