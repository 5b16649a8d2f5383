import { describe, expect, it } from 'vitest';
import { day, partialDate } from './dates';
import { formatDate, formatDateShort, formatReach, type DateForm } from './format';

const TABLE: [string, DateForm, string, string, string][] = [
	['2025-12-02', 'plain', '2 December 2025', '2 декабря 2025 года', '2025 жылғы 2 желтоқсан'],
	['2025-12-02', 'on', 'on 2 December 2025', '2 декабря 2025 года', '2025 жылғы 2 желтоқсанда'],
	[
		'2025-12-02',
		'since',
		'since 2 December 2025',
		'со 2 декабря 2025 года',
		'2025 жылғы 2 желтоқсаннан бері'
	],
	[
		'2026-03-03',
		'since',
		'since 3 March 2026',
		'с 3 марта 2026 года',
		'2026 жылғы 3 наурыздан бері'
	],
	['2028-06-30', 'by', 'by 30 June 2028', 'к 30 июня 2028 года', '2028 жылғы 30 маусымға дейін'],
	['2024-07', 'plain', 'July 2024', 'июль 2024 года', '2024 жылғы шілде'],
	['2024-07', 'on', 'in July 2024', 'в июле 2024 года', '2024 жылғы шілдеде'],
	['2025-09', 'on', 'in September 2025', 'в сентябре 2025 года', '2025 жылғы қыркүйекте'],
	['2024-07', 'since', 'since July 2024', 'с июля 2024 года', '2024 жылғы шілдеден бері'],
	[
		'2028-11-30',
		'by-end',
		'by the end of November 2028',
		'к концу ноября 2028 года',
		'2028 жылғы қарашаның соңына дейін'
	],
	[
		'2028-02-29',
		'by-end',
		'by the end of February 2028',
		'к концу февраля 2028 года',
		'2028 жылғы ақпанның соңына дейін'
	],
	[
		'2028-12-01',
		'by-end',
		'by 1 December 2028',
		'к 1 декабря 2028 года',
		'2028 жылғы 1 желтоқсанға дейін'
	],
	['2024-07', 'by', 'by July 2024', 'к июлю 2024 года', '2024 жылғы шілдеге дейін'],
	['2026-Q4', 'plain', 'last quarter of 2026', 'IV квартал 2026 года', '2026 жылғы IV тоқсан'],
	[
		'2026-Q4',
		'on',
		'in the last quarter of 2026',
		'в IV квартале 2026 года',
		'2026 жылғы IV тоқсанда'
	],
	[
		'2026-Q1',
		'by',
		'by the first quarter of 2026',
		'к I кварталу 2026 года',
		'2026 жылғы I тоқсанға дейін'
	],
	['2016', 'plain', '2016', '2016 год', '2016 жыл'],
	['2016', 'on', 'in 2016', 'в 2016 году', '2016 жылы'],
	['2016', 'since', 'since 2016', 'с 2016 года', '2016 жылдан бері']
];

describe('formatDate', () => {
	it.each(TABLE)('%s, %s', (text, form, en, ru, kk) => {
		const date = partialDate(text);
		expect([
			formatDate(date, 'en', form),
			formatDate(date, 'ru', form),
			formatDate(date, 'kk', form)
		]).toEqual([en, ru, kk]);
	});
});

describe('formatDateShort', () => {
	it.each([
		['2025-12-02', '2 Dec 2025', '2 дек. 2025', '2025 ж. 2 желтоқсан'],
		['2024-07', 'Jul 2024', 'июль 2024', '2024 ж. шілде'],
		['2024-05', 'May 2024', 'май 2024', '2024 ж. мамыр'],
		['2024-05-02', '2 May 2024', '2 мая 2024', '2024 ж. 2 мамыр'],
		['2026-Q4', 'Q4 2026', 'IV кв. 2026', '2026 ж. IV тоқсан'],
		['2016', '2016', '2016', '2016 ж.']
	])('%s', (text, en, ru, kk) => {
		const date = partialDate(text);
		expect([
			formatDateShort(date, 'en'),
			formatDateShort(date, 'ru'),
			formatDateShort(date, 'kk')
		]).toEqual([en, ru, kk]);
	});
});

describe('formatReach', () => {
	const april = {
		beginning: [
			'to early April 2026',
			'до начала апреля 2026 года',
			'2026 жылғы сәуірдің басына дейін'
		],
		middle: [
			'to mid-April 2026',
			'до середины апреля 2026 года',
			'2026 жылғы сәуірдің ортасына дейін'
		],
		end: ['to late April 2026', 'до конца апреля 2026 года', '2026 жылғы сәуірдің соңына дейін']
	};
	it.each([
		['2026-04-01', april.beginning],
		['2026-04-10', april.beginning],
		['2026-04-11', april.middle],
		['2026-04-20', april.middle],
		['2026-04-21', april.end],
		['2026-04-30', april.end]
	])('%s', (text, said) => {
		const until = day(text);
		expect((['en', 'ru', 'kk'] as const).map((language) => formatReach(until, language))).toEqual(
			said
		);
	});
});
