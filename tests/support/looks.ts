import { LANGUAGES, type Language } from '$lib/domain/language';
import { isFull } from './size';

/** Light and wide with all axe rules; dark and narrow with those whose result can differ. */
export type Look = 'light' | 'dark';

/**
 * A page has the same structure in every language; only the lengths of its words differ. So axe checks each page
 * light in one language and dark in another, in turn, and we check in all three that it fits. `FULL=1`: everything.
 */
export function looksOf(turn: number, language: Language): Look[] {
	if (isFull) return ['light', 'dark'];
	const place = (LANGUAGES.indexOf(language) + turn) % LANGUAGES.length;
	return place === 0 ? ['light'] : place === 1 ? ['dark'] : [];
}
