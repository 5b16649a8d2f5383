import { expect, it } from 'vitest';
import type { Source } from '$lib/domain/milestones/citation';
import { day } from '$lib/domain/time';
import { openNoteBook } from './notes';

const source: Source = {
	id: 'code',
	url: 'https://example.org/code',
	publisher: 'Gazette',
	title: null,
	language: 'en',
	kind: 'official',
	publishedOn: null
};
const rule = { id: 'fee-adult', validFrom: day('2024-06-11'), article: [{ article: '16' }] };
const citations = [{ sourceId: 'code', passage: 'EUR 90' }];

it('numbers figures in order, and the same evidence once', () => {
	const book = openNoteBook(new Map([['code', source]]));
	expect(book.cite('law', { rules: [rule, rule], citations })).toBe(1);
	expect(book.cite('inference', { citations })).toBe(2);
	expect(book.cite('law', { rules: [rule], citations })).toBe(1);
	expect(book.notes()).toEqual([
		{ number: 1, basis: 'law', rules: [rule], cited: [{ source, passages: ['EUR 90'] }] },
		{ number: 2, basis: 'inference', rules: [], cited: [{ source, passages: ['EUR 90'] }] }
	]);
});

it('quotes a passage once, however many figures rest on it', () => {
	const book = openNoteBook(new Map([['code', source]]));
	book.cite('law', { rules: [rule], citations: [...citations, ...citations] });
	expect(book.notes()[0]?.cited[0]?.passages).toEqual(['EUR 90']);
});
