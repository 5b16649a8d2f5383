import type { Language } from '$lib/domain/language';
import { day, instant } from '$lib/domain/time';
import { calendarDays, writeCalendar } from '$lib/feeds/calendar';
import type { Description } from '$lib/feeds/description';
import { entryOf, type Feed } from '$lib/feeds/feed';
import { wordsOf } from '$lib/server/services/milestones/words';

/* Documents as the routes write them, without a server. */

export const ORIGIN = 'https://tracker.example';
export const TODAY = day('2026-11-23');
export const NOW = instant('2026-11-23T20:00:00.000Z');

export function feedIn(language: Language, told: readonly Description[]): Feed {
	const words = wordsOf(language);
	return {
		...{ title: 'Feed', subtitle: 'Checked', author: 'Tracker', language, updated: NOW },
		...{
			home: `${ORIGIN}/${language}`,
			address: { path: `${ORIGIN}/${language}/feed`, query: '' }
		},
		entries: told.map((description) => entryOf(description, words))
	};
}

export function calendarIn(language: Language, told: readonly Description[]): string {
	const days = calendarDays(told, [], wordsOf(language));
	return writeCalendar({ name: 'Calendar', product: 'milestones', days });
}
