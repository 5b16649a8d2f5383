import { describe, expect, it } from 'vitest';
import { articlesSchema, ojCitationSchema } from './law';

describe('where in the law something stands', () => {
	it.each([
		['Art. 16(4)', [{ article: '16', paragraph: '4' }]],
		['6', [{ article: '6' }]],
		['a recital', [{ words: 'a recital' }]],
		[[{ article: '25a', point: 'b' }], [{ article: '25a', point: 'b' }]],
		[[{ law: 'handbook', annex: 25 }], [{ law: 'handbook', annex: 25 }]],
		[null, null]
	])('is read from %j', (stored, articles) => {
		expect(articlesSchema.parse(stored)).toEqual(articles);
	});

	it.each([[[]], [[{ article: 16 }]], [[{ article: 'sixteen' }]], [[{ annex: 25 }]], ['']])(
		'is not read from %j',
		(stored) => expect(articlesSchema.safeParse(stored).success).toBe(false)
	);
});

describe('a place in the Official Journal', () => {
	const place = {
		...{ series: 'L', number: 129, date: '2007-05-17', page: 27 },
		...{ decisions: [], remark: null }
	};

	it('is read with its parts, and from the text of an older record', () => {
		expect(ojCitationSchema.parse(place)).toEqual(place);
		expect(ojCitationSchema.parse('OJ L 129, 17.5.2007, p. 27')).toEqual(place);
	});

	it.each([
		{ ...place, series: 'M' },
		{ ...place, date: '2007-13' },
		{ ...place, note: 'x' }
	])('is not read from %j', (stored) => {
		expect(ojCitationSchema.safeParse(stored).success).toBe(false);
	});
});
