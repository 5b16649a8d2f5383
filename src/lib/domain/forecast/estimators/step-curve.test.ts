import { describe, expect, it } from 'vitest';
import { NOT_REACHED } from './kaplan-meier';
import { lastIndexUpTo, probabilityWithin, quantileDays, shareNever } from './step-curve';

describe('a curve of steps', () => {
	const curve = { days: [2, 4], probability: [0.25, 0.5] };

	it('holds from the day on which it rises', () => {
		expect([-5, 1, 2, 3, 4, 1e6].map((days) => probabilityWithin(curve, days))).toEqual([
			...[0, 0, 0.25, 0.25, 0.5, 0.5]
		]);
	});

	it('reaches a level at its first day, or never', () => {
		expect([0.1, 0.25, 0.26, 0.5].map((level) => quantileDays(curve, level))).toEqual([2, 2, 4, 4]);
		expect(quantileDays(curve, 0.51)).toBe(NOT_REACHED);
		expect(shareNever(curve)).toBe(0.5);
	});

	it('finds a position by binary search', () => {
		const values = [1, 3, 3, 8];
		for (const limit of [0, 1, 2, 3, 5, 8, 9]) {
			expect(lastIndexUpTo(values, limit)).toBe(values.filter((v) => v <= limit).length - 1);
		}
		expect(lastIndexUpTo([], 4)).toBe(-1);
	});
});
