import { expect, it } from 'vitest';
import { parseArticles, readArticles, writeArticles, type Article } from './article';

const FORMS: [string, Article[]][] = [
	['Art. 16', [{ article: '16' }]],
	['Art. 16(4)', [{ article: '16', paragraph: '4' }]],
	['Art. 16(5)(b)', [{ article: '16', paragraph: '5', point: 'b' }]],
	['Art. 25a', [{ article: '25a' }]],
	['Art. 9 and 23', [{ article: '9' }, { article: '23' }]],
	['Annex 25', [{ law: 'handbook', annex: 25 }]],
	['Annex II, A.3', [{ annex: 'II', part: 'A.3' }]],
	['Borders Code Art. 6(1)', [{ law: 'borders-code', article: '6', paragraph: '1' }]],
	['Directive 2004/38 Art. 5(2)', [{ law: 'free-movement', article: '5', paragraph: '2' }]],
	[
		'Borders Code Art. 6(4) and 39; Art. 14; Annex 25',
		[
			{ law: 'borders-code', article: '6', paragraph: '4' },
			{ law: 'borders-code', article: '39' },
			{ article: '14' },
			{ law: 'handbook', annex: 25 }
		]
	]
];
it.each(FORMS)('reads "%s" and writes it the same way', (text, articles) => {
	expect(parseArticles(text)).toEqual(articles);
	expect(writeArticles(articles)).toBe(text);
});

it('reads what is typed in a hurry', () => {
	expect(parseArticles(' article 16(4) ')).toEqual([{ article: '16', paragraph: '4' }]);
	expect(parseArticles('6')).toEqual([{ article: '6' }]);
	expect(parseArticles('borders code, article 6(1)')).toEqual([
		{ law: 'borders-code', article: '6', paragraph: '1' }
	]);
	expect(parseArticles('arts. 9, 23')).toEqual([{ article: '9' }, { article: '23' }]);
});

it.each([
	'',
	'Art.',
	'Art. sixteen',
	'Art. 16(4',
	'Art. 9 and',
	'Annex',
	'the Visa Code',
	'Annex II',
	'Directive 2003/9 Art. 5',
	'Art. 9;'
])('does not guess at "%s"', (text) => expect(parseArticles(text)).toBeUndefined());

it('reads the texts of older records, and keeps what it cannot take apart', () => {
	expect(readArticles('Art. 24(2)')).toEqual([{ article: '24', paragraph: '2' }]);
	expect(readArticles('Recital 7')).toEqual([{ words: 'Recital 7' }]);
	expect(writeArticles(readArticles('Recital 7') ?? [])).toBe('Recital 7');
	expect(readArticles(null)).toBeNull();
});
