import type { MilestoneContent } from './milestone';

/**
 * Letters that Unicode does not take apart into a base and a mark, and that readers type without
 * it: the Kazakh letters on a Russian keyboard, some Latin ones.
 */
const PLAIN_LETTERS: Record<string, string> = {
	ә: 'а',
	ғ: 'г',
	қ: 'к',
	ң: 'н',
	ө: 'о',
	ұ: 'у',
	ү: 'у',
	һ: 'х',
	і: 'и',
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ı: 'i',
	ß: 'ss'
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');

/**
 * `text` as it is compared in a search: without case, without marks («ё» is «е», «й» is «и», "č" is "c"),
 * Kazakh letters as their Russian neighbours («Кеңес» is «кенес»), dashes and apostrophes of one kind.
 */
export function foldText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(SPECIAL, (letter) => PLAIN_LETTERS[letter] ?? letter)
		.replace(/\p{Pd}/gu, '-')
		.replace(/[‘’ʼ]/gu, "'")
		.replace(/\s+/gu, ' ')
		.trim();
}

/** Everything that a search in `milestone` looks at, in all languages at once, folded. */
export function searchText(
	milestone: Pick<MilestoneContent, 'title' | 'summary' | 'place' | 'actors'>,
	publishers: readonly string[] = []
): string {
	const { title, summary, place, actors } = milestone;
	const texts = [title, summary, place ?? {}, ...actors].flatMap((text) => Object.values(text));
	// A line break keeps words of two texts from meeting.
	return [...texts, ...publishers].map(foldText).join('\n');
}

/** True where every word of `query` stands somewhere in `folded`; an empty query finds everything. */
export function isFound(folded: string, query: string): boolean {
	return foldText(query)
		.split(' ')
		.every((word) => folded.includes(word));
}
