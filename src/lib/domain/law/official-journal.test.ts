import { expect, it } from 'vitest';
import { readOjCitation } from './official-journal';

const NOT_SEEN = { series: null, number: null, page: null, remark: 'page-not-seen' };
const IN_L_334 = { series: 'L', number: 334, date: '2007-12-19', page: null };

it.each([
	[
		'OJ L 129, 17.5.2007, p. 27',
		{ ...IN_L_334, number: 129, date: '2007-05-17', page: 27, decisions: [], remark: null }
	],
	[
		'OJ L 334, 19.12.2007 (Decision 2007/827/EC; page not seen)',
		{ ...IN_L_334, decisions: ['2007/827/EC'], remark: 'page-not-seen' }
	],
	[
		'Council Decisions (EU) 2019/1915 and 2020/752 (OJ page not seen)',
		{ ...NOT_SEEN, date: null, decisions: ['(EU) 2019/1915', '2020/752'] }
	],
	[
		'Council Decision 2013/522/EU; OJ of 24.10.2013 (page not seen)',
		{ ...NOT_SEEN, date: '2013-10-24', decisions: ['2013/522/EU'] }
	],
	['Published 2021 (OJ page not seen)', { ...NOT_SEEN, date: '2021', decisions: [] }],
	['OJ, special edition', { words: 'OJ, special edition' }]
])('reads "%s" of an older record', (text, citation) => {
	expect(readOjCitation(text)).toEqual(citation);
});

it('leaves what has parts already', () => {
	expect(readOjCitation({ words: 'x' })).toEqual({ words: 'x' });
	expect(readOjCitation(null)).toBeNull();
});
