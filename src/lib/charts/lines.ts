/** The largest average width of a 14 px character, in pixels: that of bold Cyrillic. */
export const CHARACTER = 7.8;

/** Text in lines of at most `longest` characters, broken between words. */
export function broken(text: string, longest: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= longest) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else lines.push(word);
	}
	return lines;
}
