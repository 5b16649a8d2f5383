import { describe, expect, it } from 'vitest';
import type { Article } from '$lib/domain/law/article';
import { readOjCitation } from '$lib/domain/law/official-journal';
import { articleWords, ojWords, ruleArticleWords } from './law-words';

const inAll = (say: (language: 'en' | 'ru' | 'kk') => string) =>
	(['en', 'ru', 'kk'] as const).map(say);

const ARTICLES: [Article[], string[]][] = [
	[[{ article: '16' }], ['Art. 16', 'ст. 16', '16‑бап']],
	[[{ article: '16', paragraph: '4' }], ['Art. 16(4)', 'п. 4 ст. 16', '16‑баптың 4‑тармағы']],
	[
		[{ article: '16', paragraph: '5', point: 'b' }],
		['Art. 16(5)(b)', 'пп. «b» п. 5 ст. 16', '16‑баптың 5‑тармағының «b» тармақшасы']
	],
	[
		[{ article: '9' }, { article: '23' }],
		['Art. 9 and 23', 'ст. 9 и 23', '9 және 23‑баптар']
	],
	[
		[{ article: '9', paragraph: '1' }, { article: '23' }],
		['Art. 9(1); Art. 23', 'п. 1 ст. 9; ст. 23', '9‑баптың 1‑тармағы; 23‑бап']
	],
	[[{ law: 'handbook', annex: 25 }], ['Annex 25', 'приложение 25', '25‑қосымша']],
	[[{ annex: 'II', part: 'A.3' }], ['Annex II, A.3', 'приложение II, A.3', 'II қосымша, A.3']],
	[[{ words: 'Recital 7' }], ['Recital 7', 'Recital 7', 'Recital 7']]
];

describe('an article', () => {
	it.each(ARTICLES)('%j', (articles, words) => {
		expect(inAll((language) => articleWords(articles, language))).toEqual(words);
	});

	it('of a rule names its law: an annex is none of the Visa Code', () => {
		expect(inAll((language) => ruleArticleWords([{ article: '14' }], language))).toEqual([
			'Visa Code, Art. 14',
			'Визовый кодекс, ст. 14',
			'Виза кодексі, 14‑бап'
		]);
		const several: Article[] = [
			{ law: 'borders-code', article: '6', paragraph: '4' },
			{ annex: 'II', part: 'A.2' },
			{ law: 'free-movement', article: '5', paragraph: '2' }
		];
		expect(inAll((language) => ruleArticleWords(several, language))).toEqual([
			'Schengen Borders Code, Art. 6(4); Visa Code, Annex II, A.2; Directive 2004/38/EC, Art. 5(2)',
			'Шенгенский кодекс о границах, п. 4 ст. 6; Визовый кодекс, приложение II, A.2; Директива 2004/38/EC, п. 2 ст. 5',
			'Шенген шекара кодексі, 6‑баптың 4‑тармағы; Виза кодексі, II қосымша, A.2; 2004/38/EC директивасы, 5‑баптың 2‑тармағы'
		]);
		expect(
			inAll((language) => ruleArticleWords([{ law: 'handbook', annex: 25 }], language))
		).toEqual([
			'Schengen Handbook, Annex 25',
			'Шенгенское руководство, приложение 25',
			'Шенген нұсқаулығы, 25‑қосымша'
		]);
	});
});

const CITATIONS = [
	['OJ L 129, 17.5.2007, p. 27', 'OJ L 129, 17.5.2007, с. 27', 'OJ L 129, 17.5.2007, 27‑бет'],
	[
		'OJ L 134, 7.5.2014, p. 1 (Decision 2014/252/EU)',
		'OJ L 134, 7.5.2014, с. 1 (решение 2014/252/EU)',
		'OJ L 134, 7.5.2014, 1‑бет (2014/252/EU шешімі)'
	],
	['OJ L 52, 25.2.2011', 'OJ L 52, 25.2.2011', 'OJ L 52, 25.2.2011'],
	[
		'OJ L 52, 25.2.2011 (Decision 2011/117/EU)',
		'OJ L 52, 25.2.2011 (решение 2011/117/EU)',
		'OJ L 52, 25.2.2011 (2011/117/EU шешімі)'
	],
	[
		'OJ L 334, 19.12.2007 (Decision 2007/827/EC; page not seen)',
		'OJ L 334, 19.12.2007 (решение 2007/827/EC; страница не проверена)',
		'OJ L 334, 19.12.2007 (2007/827/EC шешімі; беті тексерілмеген)'
	],
	[
		'Council Decision 2010/649/EU (OJ page not seen)',
		'Решение Совета 2010/649/EU (страница Официального журнала ЕС не проверена)',
		'Кеңестің 2010/649/EU шешімі (ЕО Ресми журналының беті тексерілмеген)'
	],
	[
		'Council Decisions (EU) 2019/1915 and 2020/752 (OJ page not seen)',
		'Решения Совета (EU) 2019/1915 и 2020/752 (страница Официального журнала ЕС не проверена)',
		'Кеңестің (EU) 2019/1915 және 2020/752 шешімдері (ЕО Ресми журналының беті тексерілмеген)'
	],
	[
		'Council Decision 2013/522/EU; OJ of 24.10.2013 (page not seen)',
		'Решение Совета 2013/522/EU; OJ от 24.10.2013 (страница не проверена)',
		'Кеңестің 2013/522/EU шешімі; 24.10.2013 күнгі OJ (беті тексерілмеген)'
	],
	[
		'Published 2021 (OJ page not seen)',
		'Опубликовано в 2021 году (страница Официального журнала ЕС не проверена)',
		'2021 жылы жарияланған (ЕО Ресми журналының беті тексерілмеген)'
	]
];

// The English words are also what older records hold: reading and writing them must agree.
it.each(CITATIONS)('the Official Journal: %s', (...words) => {
	const citation = readOjCitation(words[0] ?? null);
	if (citation === null) throw new Error('There is no text.');
	expect(inAll((language) => ojWords(citation, language))).toEqual(words);
});
