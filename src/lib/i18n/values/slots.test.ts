import { describe, expect, it } from 'vitest';
import { day, partialDate } from '$lib/domain/time';
import { dateSlots, moneySlots, numberSlots, reachSlots } from './slots';

describe('numberSlots', () => {
	it.each([
		[0, '0‑і', '0‑ге', '0‑ден'],
		[1, '1‑і', '1‑ге', '1‑ден'],
		[2, '2‑сі', '2‑ге', '2‑ден'],
		[5, '5‑і', '5‑ке', '5‑тен'],
		[11, '11‑і', '11‑ге', '11‑ден'],
		[21, '21‑і', '21‑ге', '21‑ден'],
		[40, '40‑ы', '40‑қа', '40‑тан'],
		[100, '100‑і', '100‑ге', '100‑ден']
	])('bends %s in Kazakh only', (n, of_n, n_dat, n_abl) => {
		expect(numberSlots('n', n, 'kk')).toMatchObject({ n, of_n, n_dat, n_abl, nth_n: `${n}‑` });
		expect(new Set(Object.values(numberSlots('n', n, 'ru')).map(String))).toEqual(
			new Set([String(n)])
		);
	});
});

describe('moneySlots', () => {
	it('bends the currency', () => {
		expect(moneySlots('sum', '35 еуро', 'kk')).toEqual({
			sum: '35 еуро',
			sum_dat: '35 еуроға',
			sum_abl: '35 еуродан'
		});
		expect(moneySlots('sum', '600 теңге', 'kk')).toMatchObject({
			sum_dat: '600 теңгеге',
			sum_abl: '600 теңгеден'
		});
		expect(moneySlots('sum', '35 евро', 'ru').sum_dat).toBe('35 евро');
	});
});

describe('dateSlots', () => {
	it.each([
		['2027-07-02', 'со 2 июля 2027 года', 'on 2 July 2027'],
		['2027-07-03', 'с 3 июля 2027 года', 'on 3 July 2027'],
		['2027-Q2', 'со II квартала 2027 года', 'in the second quarter of 2027'],
		['2027-07', 'с июля 2027 года', 'in July 2027']
	])('%s', (text, since, on) => {
		expect(dateSlots('day', partialDate(text), 'ru').since_day).toBe(since);
		expect(dateSlots('day', partialDate(text), 'en').on_day).toBe(on);
	});
});

describe('reachSlots', () => {
	it('stands as an adverb and beside a noun', () => {
		const reach = day('2026-11-15');
		expect(reachSlots('end', reach, 'kk')).toEqual({
			to_end: '2026 жылғы қарашаның ортасына дейін',
			to_end_adj: '2026 жылғы қарашаның ортасына дейінгі'
		});
		expect(reachSlots('end', reach, 'en').to_end_adj).toBe('to mid-November 2026');
	});
});
