import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, it } from 'vitest';
import { growthPerMinute } from './growth';

const SLOPE = 3;

/** Every five seconds for eight minutes. */
function grown(noiseAt: (index: number) => number) {
	return Array.from({ length: 96 }, (_, i) => ({
		at: 1e12 + i * 5000,
		mb: 200 + (SLOPE * i) / 12 + noiseAt(i)
	}));
}

it('is the slope in MB a minute, whatever the level', () => {
	expect(growthPerMinute(grown(() => 0)).slope).toBeCloseTo(SLOPE);
	expect(growthPerMinute(grown(() => 0)).noise).toBeLessThan(0.01);
	const flat = growthPerMinute(grown((i) => (-SLOPE * i) / 12));
	expect(flat.slope).toBeCloseTo(0);
});

it.each([
	['shakes', 0],
	['breathes', 0.7]
])('is nearly always as near to the true one as it says, where memory %s', (_, inertia) => {
	const near = Array.from({ length: 200 }, (_, seed) => {
		const generator = xoroshiro128plus(seed);
		let noiseNow = 0;
		const { slope, noise } = growthPerMinute(
			grown(() => (noiseNow = inertia * noiseNow + uniformInt(generator, -10, 10)))
		);
		return Math.abs(slope - SLOPE) <= noise;
	});
	expect(near.filter(Boolean).length).toBeGreaterThan(175);
});

it('refuses samples without a slope', () => {
	const sample = { at: 0, mb: 1 };
	expect(() => growthPerMinute([sample, sample])).toThrow(RangeError);
});
