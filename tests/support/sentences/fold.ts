/** A sentence for one value. */
export interface Sentence {
	text: string;
	/** The ways in which the number that varies may be written in it. */
	digits?: readonly string[];
	/** The words of the value as it stands by itself; where no others vary, nothing depends on the value. */
	plain?: readonly string[];
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
	const opening = sharedSign(/^[(«"]/u, pieces);
	const closing = sharedSign(/[.,:;)»"]+$/u, pieces);
	const bare = pieces.map((piece) => piece.slice(opening.length, piece.length - closing.length));
	const first = words[0] ?? [];
	const changing = `${opening}[${groups(bare, sentences).join(' | ')}]${closing}`;
	return [...first.slice(0, begin), changing, ...first.slice(first.length - end)].join(' ');
}

/** The punctuation that all pieces begin or end with, which is no part of what changes. */
function sharedSign(sign: RegExp, pieces: readonly string[]): string {
	const found = new Set(pieces.map((piece) => sign.exec(piece)?.[0] ?? ''));
	return found.size === 1 ? ([...found][0] ?? '') : '';
}

function sharedLength(lists: readonly string[][], most: number): number {
	const [first = [], ...others] = lists;
	const length = first.findIndex((word, i) => others.some((list) => list[i] !== word));
	return Math.min(length === -1 ? most : length, most);
}

/** What stands for the number while pieces are compared. */
const NUMBER = '\u0000';

interface Piece {
	begin: string;
	/** What follows the number. */
	end: string;
	plain: readonly string[];
}

function groups(texts: readonly string[], sentences: readonly Sentence[]): string[] {
	const numbers = new Map<string, { found: string[]; plain: readonly string[] }>();
	texts.forEach((text, index) => {
		const { digits = [], plain = [] } = sentences[index] ?? {};
		const { pattern, number } = withoutNumber(text, digits);
		const before = numbers.get(pattern)?.found ?? [];
		numbers.set(pattern, { found: [...before, ...number], plain });
	});
	const pieces = [...numbers].map(([pattern, { found, plain }]): Piece => {
		const [before = '', ...after] = pattern.split(NUMBER);
		const end = after.join('#');
		const [first, last] = [found[0] ?? '', found.at(-1) ?? ''];
		if (numbers.size > 1 || found.length < 3)
			return { begin: before + found.join(', '), end, plain };
		const isGlued = before !== '' || /^[^ ]/u.test(end);
		const rest = isGlued ? `${end} … ${before}` : ' … ';
		return { begin: before + first + rest + last, end, plain };
	});
	return joined(pieces);
}

/** Pieces with the same numbers as one: «1, 2, 3 января / февраля». */
function joined(pieces: readonly Piece[]): string[] {
	if (pieces.every(({ end }) => end === '')) {
		const ends = pieces.map(({ begin, plain }) => ({ end: begin, plain }));
		return alternatives(ends).map((text) => text || '–');
	}
	const same = Map.groupBy(pieces, ({ begin }) => begin);
	return [...same].map(([begin, list]) => {
		const space = list[0]?.end.startsWith(' ') ? ' ' : '';
		const ends = list.map(({ end, plain }) => ({ end: end.replace(/^ /u, ''), plain }));
		return `${begin}${space}${alternatives(ends).join(' / ')}` || '–';
	});
}

/** The first and the last, where all are the plain words of their values. */
function alternatives(ends: readonly Pick<Piece, 'end' | 'plain'>[]): string[] {
	const texts = ends.map(({ end }) => end);
	const alike = ends.every(({ end, plain }) => end.split(' ').every((it) => plain.includes(it)));
	return alike && texts.length > 2 ? [`${texts[0]} … ${texts.at(-1)}`] : texts;
}

/** `piece` with a mark for its number, which is given as it is written there. */
function withoutNumber(piece: string, digits: readonly string[]) {
	const escaped = digits.map((text) => text.replace(/[.$]/gu, '\\$&')).join('|');
	if (escaped === '') return { pattern: piece, number: [] };
	const found = new RegExp(`(?<!\\d)(?:${escaped})(?!\\d)`, 'gu');
	const [number] = piece.match(found) ?? [];
	return { pattern: piece.replace(found, NUMBER), number: number === undefined ? [] : [number] };
}
