import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	addMonths,
	compareDates,
	day,
	daysBetween,
	daysRange,
	firstDay,
	isSurelyBefore,
	lastDay,
	middleDay,
	monthsBetween,
	parseDay,
	parsePartialDate,
	partialDate,
	precisionOf
} from './dates';

const days = fc
	.date({ min: new Date('1960-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((date) => day(date.toISOString().slice(0, 10)));

describe('parsing', () => {
	it.each(['2026-03-03', '2024-02-29', '2026-03', '2026-Q4', '2026'])('accepts %s', (text) => {
		expect(parsePartialDate(text)).toBe(text);
	});

	it.each([
		...['2026-02-30', '2025-02-29', '2026-13', '2026-00', '2026-00-10', '2026-04-31', '2026-Q5'],
		...['2026-Q0', '26', '0026', '1956', '2101', '2026-1-1', ' 2026', '2026-03-03T00:00:00Z', ''],
		...['2026-3', 'March 2026', '２０２６']
	])('refuses %j', (text) => {
		expect(parsePartialDate(text)).toBeUndefined();
	});

	it('accepts only days as days', () => {
		expect(parseDay('2026-03')).toBeUndefined();
		expect(parseDay('2026-03-01')).toBe('2026-03-01');
		expect(() => day('2026')).toThrow(RangeError);
	});
});

describe('what a date can mean', () => {
	it.each([
		['2026-03-03', 'day', '2026-03-03', '2026-03-03', '2026-03-03'],
		['2024-02', 'month', '2024-02-01', '2024-02-29', '2024-02-15'],
		['2026-Q4', 'quarter', '2026-10-01', '2026-12-31', '2026-11-15'],
		['2026-Q1', 'quarter', '2026-01-01', '2026-03-31', '2026-02-14'],
		['2026', 'year', '2026-01-01', '2026-12-31', '2026-07-02']
	])('%s', (text, precision, first, last, middle) => {
		const date = partialDate(text);
		expect(precisionOf(date)).toBe(precision);
		expect([firstDay(date), lastDay(date), middleDay(date)]).toEqual([first, last, middle]);
	});

	it('orders by first day, the more precise first', () => {
		const dates = ['2026', '2026-01', '2025-12-31', '2026-01-01', '2026-Q1'].map(partialDate);
		expect(dates.toSorted(compareDates)).toEqual([
			'2025-12-31',
			'2026-01-01',
			'2026-01',
			'2026-Q1',
			'2026'
		]);
	});

	it('knows what is certainly before', () => {
		expect(isSurelyBefore(partialDate('2025'), partialDate('2026-Q1'))).toBe(true);
		expect(isSurelyBefore(partialDate('2026-01'), partialDate('2026-Q1'))).toBe(false);
	});
});

describe('arithmetic', () => {
	it('counts days over leap years and daylight saving', () => {
		expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
		expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
		expect(daysBetween(day('2025-12-02'), day('2026-11-23'))).toBe(356);
		expect(monthsBetween(day('2025-01-01'), day('2026-01-01'))).toBeCloseTo(365 / 30.4375, 12);
	});

	it('adds calendar months to the end of a shorter month', () => {
		expect(addMonths(day('2027-08-31'), -6)).toBe('2027-02-28');
		expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28');
	});

	it('gives the range of an imprecise interval', () => {
		expect(daysRange(partialDate('2016'), partialDate('2016-03'))).toEqual({ min: -305, max: 90 });
		expect(daysRange(partialDate('2016-01-01'), partialDate('2016-01-31'))).toEqual({
			min: 30,
			max: 30
		});
	});

	it('adding and counting days are inverse', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
				expect(daysBetween(from, addDays(from, count))).toBe(count);
			})
		);
	});
});
