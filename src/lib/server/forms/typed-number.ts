/** "67.50" and "67,50" as a number; `NaN` for what is none. A blank text is none either. */
export function typedNumber(text: string): number {
	const plain = text
		.trim()
		.replace(/[\s\u00A0]/gu, '')
		.replace(',', '.');
	return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
}
