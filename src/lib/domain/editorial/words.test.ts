import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifferences } from './words';

const marked = (before: string, after: string) =>
	wordDifferences(before, after)
		.map(({ text, in: side }) =>
			side === 'both' ? text : side === 'before' ? `[-${text}]` : `[+${text}]`
		)
		.join('');

test.each([
	['Second round in Astana', 'Third round in Astana', '[-Second][+Third] round in Astana'],
	['Второй раунд', 'Третий раунд', '[-Второй][+Третий] раунд'],
	['Екінші кезең өтті', 'Екінші раунд өтті', 'Екінші [-кезең][+раунд] өтті']
])('%j to %j', (before, after, expected) => {
	expect(marked(before, after)).toBe(expected);
});

test('both texts can be read back from the pieces, but for white space', () => {
	const bare = (text: string) => text.replace(/\s+/gu, '');
	const word = fc.constantFrom('талк', 'round', 'кезең', ',', '2026');
	const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const pieces = wordDifferences(before, after);
			const side = (name: string) =>
				pieces
					.filter((piece) => piece.in === 'both' || piece.in === name)
					.map((piece) => piece.text);
			expect(bare(side('before').join(''))).toBe(bare(before));
			expect(bare(side('after').join(''))).toBe(bare(after));
		})
	);
});
