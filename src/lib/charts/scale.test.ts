import { describe, expect, test } from 'vitest';
import { linearScale, ticks } from './scale';

describe('linearScale', () => {
	test('maps its ends to the edges of the plot and the middle to a half', () => {
		const scale = linearScale(10, 30);
		expect([10, 20, 30, 40].map(scale.at)).toEqual([0, 0.5, 1, 1.5]);
		expect([0, 20, 40].map(scale.within)).toEqual([0, 0.5, 1]);
	});

	test('refuses to have no width', () => {
		expect(() => linearScale(5, 5)).toThrow(RangeError);
		expect(() => linearScale(0, NaN)).toThrow(RangeError);
	});
});

describe('ticks', () => {
	test('are round numbers within the scale', () => {
		expect(ticks(linearScale(0, 100), 5)).toEqual([0, 20, 40, 60, 80, 100]);
		expect(ticks(linearScale(3, 11), 4)).toEqual([4, 6, 8, 10]);
		expect(ticks(linearScale(0, 1), 2)).toEqual([0, 0.5, 1]);
	});

	test('take the steps they are given: whole years in months', () => {
		expect(ticks(linearScale(0, 120), 6, [6, 12, 24, 60])).toEqual([0, 24, 48, 72, 96, 120]);
		expect(ticks(linearScale(0, 50), 6, [6, 12, 24, 60])).toEqual([0, 12, 24, 36, 48]);
	});
});
