import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS_PER_MONTH } from '$lib/domain/time';
import { brierScore, crps, logScore, mean, pitCoverage, reliability } from './scores';

// A quarter by day 10, half by day 20, half never.
const curve = { days: [10, 20], probability: [0.25, 0.5] };

describe('scores of one probability', () => {
	it.each([
		[0.7, true, 0.09, 0.356675], // 0.3², −ln 0.7
		[0.7, false, 0.49, 1.203973], // 0.7², −ln 0.3
		[1, true, 0, 0.01005], // clipped at 0.99
		[0, true, 1, 4.60517], // clipped at 0.01
		[1, false, 1, 4.60517]
	])('%d that came %s', (probability, happened, brier, log) => {
		expect(brierScore({ probability, happened })).toBeCloseTo(brier, 12);
		expect(logScore({ probability, happened })).toBeCloseTo(log, 5);
	});

	it('are proper: an honest forecast always has the best expected score', () => {
		const shares = fc.double({ min: 0.02, max: 0.98, noNaN: true });
		fc.assert(
			fc.property(shares, shares, (belief, said) => {
				for (const score of [brierScore, logScore]) {
					const expected = (probability: number) =>
						belief * score({ probability, happened: true }) +
						(1 - belief) * score({ probability, happened: false });
					expect(expected(said)).toBeGreaterThanOrEqual(expected(belief) - 1e-12);
				}
			})
		);
	});
});

describe('CRPS on the censored scale', () => {
	it('is the squared area between the curve and the outcome', () => {
		// In force on day 15, up to day 40: 0–10: 0; 10–15: 0.25² · 5; 15–20: 0.75² · 5; 20–40: 0.5² · 20.
		const area = 0.0625 * 5 + 0.5625 * 5 + 0.25 * 20;
		expect(crps(curve, { days: 15, inForce: true }, 40)).toBeCloseTo(area / DAYS_PER_MONTH, 12);
	});

	it('treats all times beyond the limit the same', () => {
		const area = 0.0625 * 10 + 0.25 * 20; // never in force: 10–20 and 20–40
		for (const observed of [
			{ days: 41, inForce: true },
			{ days: 4000, inForce: true },
			{ days: 40, inForce: false }
		]) {
			expect(crps(curve, observed, 40)).toBeCloseTo(area / DAYS_PER_MONTH, 12);
		}
	});

	it('is the absolute error of a point forecast, and 0 for a perfect one', () => {
		const point = { days: [20], probability: [1] };
		expect(crps(point, { days: 27, inForce: true }, 100) * DAYS_PER_MONTH).toBeCloseTo(7, 10);
		expect(crps(point, { days: 20, inForce: true }, 100)).toBe(0);
		expect(crps({ days: [], probability: [] }, { days: 100, inForce: false }, 100)).toBe(0);
	});
});

describe('coverage', () => {
	it('is in the interval as far as its transform is', () => {
		const quarters = { days: [10, 20, 30], probability: [0.25, 0.5, 0.75] };
		const inside = (days: number, level: number) =>
			pitCoverage(quarters, { days, inForce: true }, { level, limit: 50 });
		// The jump on day 10 takes 0–0.25, that on day 20 0.25–0.5; between them the transform is 0.25, and before them 0.
		expect([9, 10, 15, 20, 30, 31].map((days) => inside(days, 0.5))).toEqual([0, 0, 1, 1, 1, 1]);
		// 80% is from 0.1 to 0.9: three fifths of the first jump.
		expect([9, 10, 20].map((days) => inside(days, 0.8))).toEqual([0, expect.closeTo(0.6, 12), 1]);
	});

	it('has all that is beyond the limit as one jump, talks that never end too', () => {
		const open = { days: 60, inForce: false };
		const settings = { level: 0.8, limit: 50 };
		expect(pitCoverage({ days: [10], probability: [1] }, open, settings)).toBe(0);
		// From 0.5 to 1: four fifths of it lie below 0.9.
		expect(pitCoverage(curve, open, settings)).toBeCloseTo(0.8, 12);
		expect(pitCoverage(curve, { days: 55, inForce: true }, settings)).toBeCloseTo(0.8, 12);
	});

	it('covers on average what the level says, if the forecast is true', () => {
		// A quarter each on day 10 and day 20, half never.
		for (const level of [0.5, 0.8]) {
			const at = (days: number, inForce: boolean) =>
				pitCoverage(curve, { days, inForce }, { level, limit: 50 });
			expect(at(10, true) / 4 + at(20, true) / 4 + at(60, false) / 2).toBeCloseTo(level, 12);
		}
	});
});

describe('reliability', () => {
	it('sorts forecasts into bins and compares them with outcomes', () => {
		const told = [
			{ probability: 0.1, happened: false },
			{ probability: 0.15, happened: true },
			{ probability: 0.2, happened: false }, // the lower end belongs to the bin above
			{ probability: 1, happened: true }
		];
		const bins = reliability(told, 5);
		expect(bins.map(({ count }) => count)).toEqual([2, 1, 0, 0, 1]);
		expect(bins[0]?.told).toBeCloseTo(0.125, 12);
		expect(bins[0]?.happened).toBe(0.5);
		expect(bins[2]).toMatchObject({ told: null, happened: null });
	});

	it('has no mean without values', () => {
		expect(mean([])).toBeNull();
	});
});
