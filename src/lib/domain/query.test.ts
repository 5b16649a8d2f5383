import { describe, expect, it } from 'vitest';
import { choice, readQuery, writeQuery, type Readers } from './query';

interface View {
	colour: 'red' | 'blue' | null;
	page: number;
}
const readers: Readers<View> = {
	colour: choice(['red', 'blue'] as const),
	page: (text) => (/^[1-9]$/.test(text) ? Number(text) : undefined)
};
const defaults: View = { colour: null, page: 1 };
const read = (text: string) => readQuery(new URLSearchParams(text), readers, defaults);

describe('readQuery', () => {
	it('reads what it knows, whatever the order', () => {
		expect(read('page=3&colour=red')).toEqual({ query: { colour: 'red', page: 3 }, ignored: [] });
	});

	it('treats empty values as blank', () => {
		expect(read('colour=&page=')).toEqual({ query: defaults, ignored: [] });
	});

	it.each([
		['colour=green', { name: 'colour', value: 'green' }],
		['page=0', { name: 'page', value: '0' }],
		['size=9', { name: 'size', value: '9' }],
		['toString=x', { name: 'toString', value: 'x' }],
		['__proto__=x', { name: '__proto__', value: 'x' }]
	])('names what it leaves out: %s', (text, ignored) => {
		expect(read(text)).toEqual({ query: defaults, ignored: [ignored] });
	});

	it('keeps the first of two values and names the second', () => {
		expect(read('colour=red&colour=blue')).toEqual({
			query: { colour: 'red', page: 1 },
			ignored: [{ name: 'colour', value: 'blue' }]
		});
	});
});

describe('writeQuery', () => {
	it('writes the names in canonical order and leaves out default values', () => {
		expect(writeQuery({ page: 2, colour: 'blue' }, readers, defaults)).toBe('?colour=blue&page=2');
		expect(writeQuery({ page: 2, colour: null }, readers, defaults)).toBe('?page=2');
		expect(writeQuery(defaults, readers, defaults)).toBe('');
	});

	it('is read back as it was', () => {
		const query: View = { colour: 'blue', page: 7 };
		expect(read(writeQuery(query, readers, defaults)).query).toEqual(query);
	});
});
