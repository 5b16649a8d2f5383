/** The width of an average small letter in pixels, with extra room for Cyrillic. */
const LETTER = 8;

/** About how wide `text` is drawn, in pixels; rather too wide than cut off. */
export function widthOf(text: string): number {
	return text.length * LETTER;
}
