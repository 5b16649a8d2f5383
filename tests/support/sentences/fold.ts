/** A sentence for one value; `digits` are the ways in which the number that varies may be written in it. */
export interface Sentence {
	text: string;
	digits?: readonly string[];
}

/**
 * Sentences that differ in a few words, as one line: what all of them begin and end with stands once, what changes
 * stands in brackets. Pieces that differ in nothing but the number are one piece: «1, 21, 101 визит | 2, 3 визита»;
 * where that is all of them, only the first and the last number are shown.
 */
export function fold(sentences: readonly Sentence[]): string {
	const words = sentences.map(({ text }) => text.split(' '));
	const shortest = Math.min(...words.map(({ length }) => length));
	const begin = sharedLength(words, shortest);
	const end = sharedLength(
		words.map((list) => list.toReversed()),
		shortest - begin
	);
	const pieces = words.map((list) => list.slice(begin, list.length - end).join(' '));
	if (pieces.every((piece) => piece === pieces[0])) return sentences[0]?.text ?? '';
	const first = words[0] ?? [];
	const changing = `[${groups(pieces, sentences).join(' | ')}]`;
	return [...first.slice(0, begin), changing, ...first.slice(first.length - end)].join(' ');
}

function sharedLength(lists: readonly string[][], most: number): number {
	const [first = [], ...others] = lists;
	const length = first.findIndex((word, i) => others.some((list) => list[i] !== word));
	return Math.min(length === -1 ? most : length, most);
}

/** What stands for the number while pieces are compared. */
const NUMBER = '\u0000';

function groups(pieces: readonly string[], sentences: readonly Sentence[]): string[] {
	const numbers = new Map<string, string[]>();
	pieces.forEach((piece, index) => {
		const { pattern, number } = withoutNumber(piece, sentences[index]?.digits ?? []);
		numbers.set(pattern, [...(numbers.get(pattern) ?? []), ...number]);
	});
	const alike = [...numbers].map(([pattern, found]) => {
		const every = numbers.size === 1 && found.length > 2;
		const list = every ? `${found[0]} … ${found.at(-1)}` : found.join(', ');
		const [before = '', ...after] = pattern.split(NUMBER);
		return { begin: before + list, end: after.join('#') };
	});
	return joined(alike);
}

/** Pieces with the same numbers as one: «1, 2, 3 января / февраля». */
function joined(pieces: readonly { begin: string; end: string }[]): string[] {
	const ends = Map.groupBy(pieces, ({ begin, end }) => (end === '' ? `${begin}${NUMBER}` : begin));
	return [...ends].map(([begin, same]) => {
		const after = same.map(({ end }, index) => (index === 0 ? end : end.trim()));
		return `${begin.replace(NUMBER, '')}${after.join(' / ')}` || '–';
	});
}

/** `piece` with a mark for its number, which is given as it is written there. */
function withoutNumber(piece: string, digits: readonly string[]) {
	const escaped = digits.map((text) => text.replace(/[.$]/gu, '\\$&')).join('|');
	if (escaped === '') return { pattern: piece, number: [] };
	const found = new RegExp(`(?<!\\d)(?:${escaped})(?!\\d)`, 'gu');
	const [number] = piece.match(found) ?? [];
	return { pattern: piece.replace(found, NUMBER), number: number === undefined ? [] : [number] };
}
