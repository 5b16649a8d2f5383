import { describe, expect, it, test } from 'vitest';
import { countWords, PASSAGE_WORDS } from '$lib/domain/milestones/citation';
import { day } from '$lib/domain/time';
import { standsIn } from '$lib/domain/editorial/passage';
import { draftOf } from './draft';
import { coveringDate } from './moment';
import { publishedDay } from './published-day';
import { readArticle } from './read-article';
import { splitSentences } from './sentences';
import { textLanguage } from './text-language';

describe('sentences', () => {
	it.each([
		['One. Two! Three? «Four.»', ['One.', 'Two!', 'Three?', '«Four.»']],
		['Talks began on Dec. 2, 2025, said Mr. Smith of the U.S. side. Then they went on.', 2],
		['2 декабря 2025 г. Совет начал. По словам К. Каллас, это важно.', 2],
		['Об этом говорится в ст. 79 Договора. 27 марта мандат одобрили.', 2],
		['2025 ж. 2 желтоқсанда басталды. Т.б. мәселелер де бар.', 2],
		['Title\nText without a stop\n\nNext', ['Title', 'Text without a stop', 'Next']],
		['The fee is €67.50. It was 60.5 before.', 2]
	])('%j', (text, expected) => {
		const sentences = splitSentences(text);
		if (typeof expected === 'number') expect(sentences).toHaveLength(expected);
		else expect(sentences).toEqual(expected);
	});
});

describe('an article', () => {
	const article = {
		title: 'Визы: раунд и подписание',
		publishedOn: day('2026-11-20'),
		text: `18 ноября в Брюсселе состоялся третий раунд переговоров, который, как отметили в министерстве, продлился два дня и завершил согласование перечня документов.
Третий раунд состоялся 18 ноября, четвёртый раунд пройдёт 9 декабря.
Раунд переговоров с Арменией прошёл 17 ноября. Переговоры о торговле важны для 2026 года.`
	};
	const proposals = readArticle(article);

	it('proposes each event once, from the clauses of a sentence too', () => {
		expect(proposals.map(({ moment, status }) => [moment, status])).toEqual([
			['2026-11-18', 'done'],
			['2026-12-09', 'scheduled']
		]);
		expect(proposals[0]?.place).toEqual({ en: 'Brussels', ru: 'Брюссель', kk: 'Брюссель' });
	});

	it('quotes few words, exactly as in the text', () => {
		for (const { passage } of proposals) {
			expect(countWords(passage)).toBeLessThanOrEqual(PASSAGE_WORDS);
			expect(standsIn(passage, article.text)).toBe(true);
		}
	});

	it('about something else proposes nothing', () => {
		const text = 'Второй раунд турнира прошёл 3 ноября 2026 года.';
		expect(readArticle({ title: 'Теннис', text, publishedOn: day('2026-11-20') })).toEqual([]);
	});

	it('without its day gives no date that depends on it', () => {
		const text = 'Второй раунд переговоров прошёл 3 ноября. Соглашение подписали 5 мая 2026 года.';
		const read = readArticle({ title: 'Визы', text, publishedOn: null });
		expect(read.map(({ moment }) => moment)).toEqual(['2026-05-05']);
	});

	it.each([
		'After ratification by all member states the visa agreement applied on 1 March 2020.',
		'Переговоры о визах начались в декабре того же года.',
		'Виза туралы келіссөз сол жылғы желтоқсанда басталды.'
	])('in %j finds no event with its date', (text) => {
		expect(readArticle({ title: '', text, publishedOn: day('2026-11-20') })).toEqual([]);
	});

	it('never takes a day that does not exist', () => {
		const text = 'Соглашение о реадмиссии подписали 30 февраля 2026 года.';
		expect(readArticle({ title: '', text, publishedOn: null })).toEqual([]);
	});

	it('fills in a draft with the most precise date that covers a period', () => {
		const page = {
			url: 'https://www.inform.kz/x',
			title: 'T',
			publisher: 'Kazinform',
			language: 'ru',
			kind: 'press' as const,
			publishedOn: day('2026-11-20')
		};
		const [proposal] = readArticle({
			title: 'Визы',
			text: 'На прошлой неделе состоялся раунд переговоров.',
			publishedOn: day('2026-11-20')
		});
		const draft = draftOf(proposal!, page, { en: 'R', ru: 'Р', kk: 'Р' });
		expect(draft).toMatchObject({ date: '2026-11', kind: 'round', confidence: 'medium' });
		expect(draft.sources).toMatchObject([{ url: page.url, publishedOn: '2026-11-20' }]);
	});
});

test.each([
	['2026-11-09', '2026-11-15', '2026-11'],
	['2026-10-26', '2026-11-01', '2026-Q4'],
	['2026-09-28', '2026-10-04', '2026'],
	['2026-12-28', '2027-01-03', undefined]
])('from %s to %s is covered by %s', (from, to, expected) => {
	expect(coveringDate({ from: day(from), to: day(to) })).toBe(expected);
});

test.each([
	['2026-11-20T23:30:00+05:00', '2026-11-20'],
	['2026-11-20 10:00', '2026-11-20'],
	['Fri, 20 Nov 2026 09:00:00 GMT', '2026-11-20'],
	['20 Nov 26 09:00 GMT', '2026-11-20'],
	['20 ноября 2026 года', '2026-11-20'],
	['2026 жылғы 20 қараша', '2026-11-20'],
	['Fri, 31 Feb 2026 10:00:00', null],
	['November 2026', null],
	['yesterday', null],
	[null, null]
])('%j was published on %s', (text, expected) => {
	expect(publishedDay(text)).toBe(expected);
});

test.each([
	['Переговоры о визах начались в Брюсселе', 'en', 'ru'],
	['Виза режимін жеңілдету туралы келіссөз басталды', 'ru', 'kk'],
	['Переговоры начались', 'uk', 'uk'],
	['The talks began in Қазақстан', 'en-GB', 'en'],
	['The talks began', 'ru', 'und'],
	['Die Verhandlungen begannen', 'de_DE', 'de'],
	['Verhandlungen', null, 'und'],
	['2026', 'kk', 'kk']
])('%j, declared as %s, is in %s', (text, declared, language) => {
	expect(textLanguage(text, declared)).toBe(language);
});
