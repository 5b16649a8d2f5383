import { isVisible } from '$lib/domain/words/visible';

/** Whether the words of a citation are in the archived copy of its source. */
export type PassageState = 'found' | 'not-found' | 'no-copy';

/** `text` in the form in which passages are compared: composed Unicode, any white space as one space. */
function normalise(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** True if `text` contains `passage` letter by letter; never for a near match. */
export function standsIn(passage: string, text: string): boolean {
	const words = normalise(passage);
	return words !== '' && normalise(text).includes(words);
}

/** The state of `passage` against all copies of its source; `undefined` without a passage. */
export function passageState(
	passage: string | null,
	copies: readonly string[]
): PassageState | undefined {
	if (passage === null || !isVisible(passage)) return undefined;
	if (copies.length === 0) return 'no-copy';
	return copies.some((text) => standsIn(passage, text)) ? 'found' : 'not-found';
}
