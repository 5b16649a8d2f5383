import { diffWords } from 'diff';

/** A piece of a text that two versions share, or that only one of them has. */
export interface WordPiece {
	text: string;
	in: 'both' | 'before' | 'after';
}

// The library's default words have Latin letters only; Unicode's rules work for all three languages.
const words = new Intl.Segmenter('ru', { granularity: 'word' });

/** The differences of two texts, word by word. */
export function wordDifferences(before: string, after: string): WordPiece[] {
	return diffWords(before, after, { intlSegmenter: words }).map(({ value, added, removed }) => ({
		text: value,
		in: added ? 'after' : removed ? 'before' : 'both'
	}));
}
