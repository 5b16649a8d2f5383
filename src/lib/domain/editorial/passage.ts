/** Whether the words of a citation stand in the archived copy of its source. */
export type PassageState = 'found' | 'not-found' | 'no-copy';

/** `text` as passages are compared: Unicode in its composed form, any white space as one space. */
function normalise(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** True where `passage` stands in `text` exactly, letter by letter; never a near match. */
export function standsIn(passage: string, text: string): boolean {
	const words = normalise(passage);
	return words !== '' && normalise(text).includes(words);
}

/** The state of `passage` beside the texts of all copies of its source; `undefined` without a passage. */
export function passageState(
	passage: string | null,
	copies: readonly string[]
): PassageState | undefined {
	if (passage === null || passage.trim() === '') return undefined;
	if (copies.length === 0) return 'no-copy';
	return copies.some((text) => standsIn(passage, text)) ? 'found' : 'not-found';
}
