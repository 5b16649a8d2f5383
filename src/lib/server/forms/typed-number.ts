/** "67.50" and "67,50" as a number; `NaN` for a blank text or anything else that is not a number. */
export function typedNumber(text: string): number {
	const plain = text
		.trim()
		.replace(/[\s\u00A0]/gu, '')
		.replace(',', '.');
	return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
}
