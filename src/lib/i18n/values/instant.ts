import type { Language } from '$lib/domain/language';
import { dayOf, formatDate, offsetOf, timeOf, type DateForm, type Instant } from '$lib/domain/time';

/** An instant as day and time in Kazakhstan, with its zone: "23 November 2026, 13:00 UTC+5". */
export function formatInstant(
	instant: Instant,
	language: Language,
	form: DateForm = 'plain'
): string {
	return `${formatDate(dayOf(instant), language, form)}, ${timeOf(instant)} ${offsetOf(instant)}`;
}

/** An instant as slots of a message. @param name of the slot */
export function instantSlots<N extends string>(name: N, instant: Instant, language: Language) {
	return {
		[name]: formatInstant(instant, language),
		[`on_${name}`]: formatInstant(instant, language, 'on')
	} as Record<N | `on_${N}`, string>;
}
