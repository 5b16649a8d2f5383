import { LANGUAGES, type Language } from '$lib/domain/language';
import { isFull } from './size';

/** Light and wide with all rules of axe; dark and narrow what can differ there. */
export type Look = 'light' | 'dark';

/**
 * What a page is made of is the same in every language, and what a language changes is how long its words are: axe
 * sees each page light in one language and dark in another, by turns; that it fits is seen in all three. `FULL=1`: all in all.
 */
export function looksOf(turn: number, language: Language): Look[] {
	if (isFull) return ['light', 'dark'];
	const place = (LANGUAGES.indexOf(language) + turn) % LANGUAGES.length;
	return place === 0 ? ['light'] : place === 1 ? ['dark'] : [];
}
