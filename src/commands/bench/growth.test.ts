import { expect, it } from 'vitest';
import { growthPerMinute } from './growth';

it('is the slope in MB a minute, whatever the level and the noise that evens out', () => {
	const samples = [0, 1, 2, 3].map((minute) => ({
		at: 1e12 + minute * 60_000,
		mb: 200 + 3 * minute + (minute === 1 || minute === 2 ? 5 : 0)
	}));
	expect(growthPerMinute(samples)).toBeCloseTo(3);
	expect(growthPerMinute(samples.map(({ at }) => ({ at, mb: 150 })))).toBe(0);
});

it('refuses what has no slope', () => {
	expect(() => growthPerMinute([{ at: 0, mb: 1 }])).toThrow(RangeError);
});
