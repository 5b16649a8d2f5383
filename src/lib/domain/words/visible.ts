/**
 * Characters that print nothing: white space of every kind, what Unicode lets a program leave out (the zero width space,
 * the Hangul fillers, variation selectors), other control and format characters, and the blank of Braille.
 */
const INVISIBLE = /^[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a reader would see anything of `text`. */
export function isVisible(text: string): boolean {
	return !INVISIBLE.test(text);
}

/** `text` without white space around it; empty where nothing of it is visible. */
export function visibleText(text: string): string {
	return isVisible(text) ? text.trim() : '';
}
