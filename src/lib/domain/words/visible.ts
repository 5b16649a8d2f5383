/**
 * Characters that print nothing by themselves: white space of every kind, what Unicode lets a program leave out (the zero
 * width space, the Hangul fillers, variation selectors), other control and format characters, marks without a letter, the
 * blank of Braille and the empty note head.
 */
const INVISIBLE = /^[\s\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]*$/u;

/** Whether a reader would see anything of `text`. */
export function isVisible(text: string): boolean {
	return !INVISIBLE.test(text);
}

/** `text` without white space around it; empty where nothing of it is visible. */
export function visibleText(text: string): string {
	return isVisible(text) ? text.trim() : '';
}
