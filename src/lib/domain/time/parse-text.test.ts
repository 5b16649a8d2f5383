import { expect, test } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { partialDate } from './dates';
import { formatDate, formatDateShort } from './format';
import { parseDateText } from './parse-text';

test.each([
	// ISO
	['2026-03-03', '2026-03-03'],
	['2026-03', '2026-03'],
	['2026-Q4', '2026-Q4'],
	['2026-q4', '2026-Q4'],
	['2026', '2026'],
	['  2026-03  ', '2026-03'],
	// day.month.year, as tables in Russian and Kazakh write it
	['02.12.2025', '2025-12-02'],
	['2.12.2025', '2025-12-02'],
	// English
	['3 March 2026', '2026-03-03'],
	['3rd March 2026', '2026-03-03'],
	['March 3, 2026', '2026-03-03'],
	['3 Mar 2026', '2026-03-03'],
	['9 Sept 2026', '2026-09-09'],
	['MARCH 2026', '2026-03'],
	['the last quarter of 2026', '2026-Q4'],
	['first quarter of 2026', '2026-Q1'],
	['Q2 2026', '2026-Q2'],
	['2026 Q2', '2026-Q2'],
	// Russian
	['3 марта 2026 г.', '2026-03-03'],
	['3 марта 2026 года', '2026-03-03'],
	['3 марта 2026', '2026-03-03'],
	['2\u00a0декабря\u00a02025\u00a0года', '2025-12-02'],
	['март 2026 года', '2026-03'],
	['IV квартал 2026 года', '2026-Q4'],
	['4-й квартал 2026 г.', '2026-Q4'],
	['четвёртый квартал 2026 года', '2026-Q4'],
	['четвертый квартал 2026', '2026-Q4'],
	['2 дек. 2025', '2025-12-02'],
	['2026 год', '2026'],
	// Kazakh
	['2026 жылғы 3 наурыз', '2026-03-03'],
	['2026 ж. 3 наурыз', '2026-03-03'],
	['3 наурыз 2026', '2026-03-03'],
	['2024 жылғы шілде', '2024-07'],
	['2026 жылғы IV тоқсан', '2026-Q4'],
	['2026 жылғы ІV тоқсан', '2026-Q4'], // with the Kazakh letter
	['2026 жылғы төртінші тоқсан', '2026-Q4'],
	['2026 жыл', '2026']
])('%j is %s', (text, date) => {
	expect(parseDateText(text)).toEqual({ date });
});

test.each([
	'2026-02-30',
	'30 February 2026',
	'31 апреля 2026 года',
	'2026 жылғы 31 маусым',
	'29.02.2026',
	'02.13.2025',
	'2026-13',
	'2026-Q5',
	'2026-00-10',
	'0 March 2026',
	'1812',
	'3 March 3026'
])('%j does not exist', (text) => {
	expect(parseDateText(text)).toEqual({ problem: 'invalid' });
});

test.each([
	'3/4/2026',
	'3/4/26',
	'03.04.26',
	'3 March 26',
	'3 March',
	'March',
	'mid-March 2026',
	'early 2026',
	'by 3 March 2026',
	'3–4 March 2026',
	'3 4 March 2026',
	'3 March 4 April 2026',
	'2025 2026',
	'2026-3-3',
	'20260303',
	'03.2026',
	'3 2026',
	'tomorrow',
	'завтра',
	'в начале марта 2026 года',
	'2026 жылдың басы',
	'second half of 2026',
	'fifth quarter of 2026',
	'2026-03-03T10:00',
	'٣ March 2026',
	'March 3, 2026 or so',
	'{}',
	'-1',
	'NaN'
])('%j is unclear', (text) => {
	expect(parseDateText(text)).toEqual({ problem: 'unclear' });
});

test('half a year and a season are not a date', () => {
	expect(parseDateText('осень 2026 года')).toEqual({ problem: 'unclear' });
});

test('reads what the tracker writes: each month, quarter and precision in three languages', () => {
	for (let month = 1; month <= 12; month++) {
		const iso = `2026-${String(month).padStart(2, '0')}`;
		for (const text of [`${iso}-02`, iso, `2026-Q${Math.ceil(month / 3)}`, '2026']) {
			const date = partialDate(text);
			for (const language of LANGUAGES) {
				expect(parseDateText(formatDate(date, language))).toEqual({ date });
				expect(parseDateText(formatDateShort(date, language))).toEqual({ date });
			}
		}
	}
});
