import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import type { TestCase, TestForecast } from './test-report';
import { missesOf, rowsByBin, toldRows } from './told-rows';

type Row = [months: 12 | 24 | 36 | 60, told: number, happened: boolean];

function testCase(id: string, ...days: Row[][]): TestCase {
	const forecasts = days.map((rows, i): TestForecast => ({
		day: day(`201${i}-01-01`),
		silent: [],
		horizons: rows.map(([months, told, happened]) => ({
			...{ months, happened },
			told: { prequential: told, 'leave-one-out': 1 - told }
		}))
	}));
	return { id, forecasts } as unknown as TestCase;
}

const slow = testCase('slow', [[12, 0.2, false]], [[12, 0.6, false]]);
const quick = testCase('quick', [
	[12, 0.4, true],
	[24, 0.1, true],
	[36, 0.5, true]
]);

describe('what was told', () => {
	it('has a row for each horizon of each day, as on the day', () => {
		const rows = toldRows([slow, quick]);
		expect(rows.map((row) => [row.case.id, row.day, row.months, row.told])).toEqual([
			['slow', '2010-01-01', 12, 0.2],
			['slow', '2011-01-01', 12, 0.6],
			['quick', '2010-01-01', 12, 0.4],
			['quick', '2010-01-01', 24, 0.1],
			['quick', '2010-01-01', 36, 0.5]
		]);
	});

	it('is in each bin once', () => {
		const bins = rowsByBin(toldRows([slow, quick]), 5);
		expect(bins.map((rows) => rows.map(({ told }) => told))).toEqual([
			[0.1],
			[0.2],
			[0.4, 0.5],
			[0.6],
			[]
		]);
	});
});

describe('misses', () => {
	it('gave less than a half to what happened; exactly a half is none', () => {
		const found = missesOf([slow, quick]);
		expect(found.map((of) => [of.case.id, of.count, of.scored])).toEqual([
			['quick', 2, 3],
			['slow', 1, 2]
		]);
	});

	it('name the one that was furthest off', () => {
		const [first, second] = missesOf([slow, quick]);
		expect([first!.worst.months, first!.worst.told]).toEqual([24, 0.1]);
		expect(second!.worst.told).toBe(0.6);
	});

	it('leave out cases without one', () => {
		expect(missesOf([testCase('fine', [[12, 0.9, true]])])).toEqual([]);
	});
});
