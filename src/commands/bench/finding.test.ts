import { describe, expect, it } from 'vitest';
import { isMet, median, summarize, type Finding } from './finding';

describe('rounds of a measurement', () => {
	it.each([
		[[3], 3],
		[[1, 9], 5],
		[[9, 1, 2], 2]
	])('%j have the median %d', (values, expected) => {
		expect(median(values)).toBe(expected);
	});

	it('are judged without outliers', () => {
		const calm = [1, 1.01, 0.99, 1, 1.02, 0.98, 1];
		expect(summarize([...calm, 50, 60]).value).toBeLessThan(1.03);
		expect(summarize([...calm, 50, 60]).noise).toBeLessThan(0.05);
	});

	it('are less certain the more they differ, and the fewer they are', () => {
		expect(summarize([1, 2, 3, 4, 5]).noise).toBeGreaterThan(
			summarize([2.8, 2.9, 3, 3.1, 3.2]).noise
		);
		expect(summarize([1, 2, 3]).noise).toBeGreaterThan(
			summarize([1, 2, 3, 1, 2, 3, 1, 2, 3]).noise
		);
	});
});

describe('a target', () => {
	const found = (value: number, target: Finding['target']): Finding => ({
		what: 'x',
		unit: '',
		value,
		noise: 0.05,
		...(target && { target })
	});
	it.each<[number, Finding['target'], boolean]>([
		[0.9, { atLeast: 0.9 }, true],
		[0.86, { atLeast: 0.9 }, true],
		[0.84, { atLeast: 0.9 }, false],
		[5.04, { atMost: 5 }, true],
		[5.06, { atMost: 5 }, false],
		[99, undefined, true]
	])('%d for %j is met: %s', (value, target, met) => {
		expect(isMet(found(value, target))).toBe(met);
	});
});
