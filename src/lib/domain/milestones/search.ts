import type { MilestoneContent } from './milestone';

/**
 * Letters that Unicode does not split into a base letter and a mark, but that readers type without the
 * mark: Kazakh letters on a Russian keyboard, and some Latin letters.
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
 * `text` in the form in which a search compares it: without case and marks («ё» is «е», «й» is «и», "č" is "c"),
 * with similar Russian letters for Kazakh ones («Кеңес» is «кенес»), and one kind of dash and apostrophe.
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

/** Everything in `milestone` that a search looks at, in all languages, folded. */
export function searchText(
	milestone: Pick<MilestoneContent, 'title' | 'summary' | 'place' | 'actors'>,
	publishers: readonly string[] = []
): string {
	const { title, summary, place, actors } = milestone;
	const texts = [title, summary, place ?? {}, ...actors].flatMap((text) => Object.values(text));
	// A line break prevents matches across two texts.
	return [...texts, ...publishers].map(foldText).join('\n');
}

/** True if every word of `query` is somewhere in `folded`; an empty query finds everything. */
export function isFound(folded: string, query: string): boolean {
	return foldText(query)
		.split(' ')
		.every((word) => folded.includes(word));
}
