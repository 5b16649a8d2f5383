import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around } from './elapsed';

describe('times around the one passed', () => {
	it('are nine, half of them shorter, with a spread of a quarter in the logarithm', () => {
		// 356 e^(z/4) for z = -1.593, -0.967, -0.589, -0.282, 0 and their opposites.
		expect(around(356)).toEqual([239, 280, 307, 332, 356, 382, 413, 453, 530]);
	});

	it('are all 0 for a stage just entered, because conditioning on 0 has no effect', () => {
		expect(around(0)).toEqual([0]);
	});

	it('do not depend on the unit of time, but for whole days', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 5000 }),
				fc.integer({ min: 1, max: 30 }),
				(days, unit) => {
					for (const [index, time] of around(days * unit).entries()) {
						expect(Math.abs(time - around(days)[index]! * unit)).toBeLessThanOrEqual(unit / 2 + 1);
					}
				}
			)
		);
	});
});
