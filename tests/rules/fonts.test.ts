import { readdirSync, readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';

const SHEET = readFileSync('src/lib/styles/fonts.css', 'utf8');

const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const LETTERS: Record<string, string> = {
	English: 'abcdefghijklmnopqrstuvwxyz',
	Russian: RUSSIAN,
	Kazakh: `${RUSSIAN}әғқңөұүһі`,
	'figures and signs': '0123456789.,:;!?()%+/–—«»“”’…№€₸\u00a0\u2011'
};

interface Piece {
	family: string;
	file: string;
	/** The code points for which the browser uses this piece. */
	range: number[];
}

/** The pieces that are shipped; fallback faces take a font of the system. */
const PIECES: Piece[] = [...SHEET.matchAll(/@font-face\s*\{([^}]*)\}/gu)].flatMap(([, face]) => {
	const file = /url\('\/(fonts\/[^']+)'\)/u.exec(face!)?.[1];
	if (file === undefined) return [];
	return [
		{
			family: /font-family:\s*'([^']+)'/u.exec(face!)![1]!,
			file: `static/${file}`,
			range: codePoints(/unicode-range:([^;]+);/u.exec(face!)![1]!)
		}
	];
});

/** `U+20-22, U+41` is 32, 33, 34, 65. */
function codePoints(range: string): number[] {
	return [...range.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/giu)].flatMap(([, from, to]) => {
		const first = Number.parseInt(from!, 16);
		const last = Number.parseInt(to ?? from!, 16);
		return Array.from({ length: last - first + 1 }, (_, index) => first + index);
	});
}

async function lettersIn(file: string): Promise<Set<number>> {
	const font = await convert(readFileSync(file), 'truetype');
	return new Set(new Face(new Blob(new Uint8Array(font).buffer), 0).collectUnicodes());
}

/** The letters of `text` that a family has: in the range, and in the file. */
async function missing(family: string, text: string): Promise<string[]> {
	const pieces = PIECES.filter((piece) => piece.family === family);
	const shown = new Set<number>();
	for (const { file, range } of pieces) {
		const inFile = await lettersIn(file);
		range.filter((letter) => inFile.has(letter)).forEach((letter) => shown.add(letter));
	}
	return [...new Set(text)].filter((letter) => !shown.has(letter.codePointAt(0)!));
}

const FAMILIES = [...new Set(PIECES.map(({ family }) => family))];

describe('the shipped fonts', () => {
	it('are exactly those in the style sheet', () => {
		expect(PIECES.map(({ file }) => file).sort()).toEqual(
			readdirSync('static/fonts').map((name) => `static/fonts/${name}`)
		);
		expect(FAMILIES.length).toBeGreaterThan(0);
	});

	it.each(PIECES)('$file has every letter that it is asked for', async ({ file, range }) => {
		const inFile = await lettersIn(file);
		const lacking = range.filter((letter) => !inFile.has(letter));
		expect(String.fromCodePoint(...lacking)).toBe('');
	});

	it.each(FAMILIES)('%s has all letters of the three languages', async (family) => {
		for (const [name, letters] of Object.entries(LETTERS)) {
			const both = letters + letters.toUpperCase();
			expect(await missing(family, both), `${family} lacks letters: ${name}`).toEqual([]);
		}
	});

	it.each(FAMILIES)('%s has every sign of the messages', async (family) => {
		const folder = 'src/lib/i18n/messages';
		const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.json'))
			.map((path) => readFileSync(`${folder}/${path}`, 'utf8').replaceAll(/[\t\n]/gu, ''));
		expect(await missing(family, texts.join(''))).toEqual([]);
	});
});
