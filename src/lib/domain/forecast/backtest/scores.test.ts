import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS_PER_MONTH } from '$lib/domain/time';
import {
	brierScore,
	coverageOf,
	crps,
	logScore,
	mean,
	meanByCase,
	pitHistogram,
	pitOf,
	reliability,
	skillScore,
	wilson
} from './scores';

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

describe('CRPS of a smooth curve', () => {
	it('is what a numeric integral of its definition gives', () => {
		// 1 − e^(−t/700) in steps of five days, against the midpoint rule on a grid a hundred times finer.
		const days = Array.from({ length: 365 }, (_, i) => (i + 1) * 5);
		const smooth = { days, probability: days.map((at) => 1 - Math.exp(-at / 700)) };
		const integral = (arrival: number, limit: number) => {
			const width = 0.05;
			let area = 0;
			for (let t = width / 2; t < limit; t += width) {
				const told = t < 5 ? 0 : 1 - Math.exp(-(Math.floor(t / 5) * 5) / 700);
				area += (told - Number(t >= arrival)) ** 2 * width;
			}
			return area / DAYS_PER_MONTH;
		};
		for (const arrival of [3, 412, 1500]) {
			expect(crps(smooth, { days: arrival, inForce: true }, 1820)).toBeCloseTo(
				integral(arrival, 1820),
				6
			);
		}
		expect(crps(smooth, { days: 1820, inForce: false }, 1820)).toBeCloseTo(
			integral(Infinity, 1820),
			6
		);
	});
});

describe('the transform of an outcome', () => {
	const quarters = { days: [10, 20, 30], probability: [0.25, 0.5, 0.75] };

	it('reaches over the jump of the curve on its day, and is a point where there is none', () => {
		expect(pitOf(quarters, { days: 20, inForce: true }, 50)).toEqual({ from: 0.25, to: 0.5 });
		expect(pitOf(quarters, { days: 25, inForce: true }, 50)).toEqual({ from: 0.5, to: 0.5 });
	});

	it('has all that is beyond the limit as one jump, talks that never end too', () => {
		const atom = { from: 0.5, to: 1 };
		expect(pitOf(curve, { days: 60, inForce: false }, 50)).toEqual(atom);
		expect(pitOf(curve, { days: 55, inForce: true }, 50)).toEqual(atom);
		expect(pitOf(curve, { days: 50, inForce: true }, 50)).toEqual(atom);
	});
});

describe('coverage', () => {
	const quarters = { days: [10, 20, 30], probability: [0.25, 0.5, 0.75] };

	it('is in the interval as far as its transform is', () => {
		const inside = (days: number, level: number) =>
			coverageOf(pitOf(quarters, { days, inForce: true }, 50), level);
		// The jump on day 10 takes 0–0.25, that on day 20 0.25–0.5; between them the transform is 0.25, and before them 0.
		expect([9, 10, 15, 20, 30, 31].map((days) => inside(days, 0.5))).toEqual([0, 0, 1, 1, 1, 1]);
		// 80% is from 0.1 to 0.9: three fifths of the first jump.
		expect([9, 10, 20].map((days) => inside(days, 0.8))).toEqual([0, expect.closeTo(0.6, 12), 1]);
	});

	it('counts of the jump beyond the limit what lies inside', () => {
		const open = { days: 60, inForce: false };
		expect(coverageOf(pitOf({ days: [10], probability: [1] }, open, 50), 0.8)).toBe(0);
		// From 0.5 to 1: four fifths of it lie below 0.9.
		expect(coverageOf(pitOf(curve, open, 50), 0.8)).toBeCloseTo(0.8, 12);
	});

	it('covers on average what the level says, if the forecast is true', () => {
		// A quarter each on day 10 and day 20, half never.
		for (const level of [0.5, 0.8]) {
			const at = (days: number, inForce: boolean) =>
				coverageOf(pitOf(curve, { days, inForce }, 50), level);
			expect(at(10, true) / 4 + at(20, true) / 4 + at(60, false) / 2).toBeCloseTo(level, 12);
		}
	});
});

describe('the PIT histogram', () => {
	it('spreads each transform over the parts that it reaches', () => {
		// 0.25–0.5 covers half of the second fifth and half of the third; the atom 0.5–1 two and a half fifths.
		const [jump, atom] = [
			{ from: 0.25, to: 0.5 },
			{ from: 0.5, to: 1 }
		];
		expect(pitHistogram([jump], 5)).toEqual([0, 0.6, 0.4, 0, 0].map((x) => expect.closeTo(x, 12)));
		expect(pitHistogram([atom], 5)).toEqual(
			[0, 0, 0.2, 0.4, 0.4].map((x) => expect.closeTo(x, 12))
		);
		expect(pitHistogram([jump, atom], 5)).toEqual(
			[0, 0.3, 0.3, 0.2, 0.2].map((x) => expect.closeTo(x, 12))
		);
	});

	it('counts points once, those at either end too', () => {
		expect(
			pitHistogram(
				[
					{ from: 0, to: 0 },
					{ from: 0.4, to: 0.4 },
					{ from: 1, to: 1 }
				],
				5
			)
		).toEqual([1 / 3, 0, 1 / 3, 0, 1 / 3]);
	});

	it('is flat if the forecast is true, and adds up to one whatever it is', () => {
		const at = (days: number, inForce: boolean) => pitOf(curve, { days, inForce }, 50);
		const true_ = [at(10, true), at(20, true), at(60, false), at(60, false)];
		expect(pitHistogram(true_, 4)).toEqual(
			Array.from({ length: 4 }, () => expect.closeTo(1 / 4, 12))
		);
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.array(fc.tuple(share, share), { minLength: 1 }), (pairs) => {
				const transforms = pairs.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
				const total = pitHistogram(transforms).reduce((sum, part) => sum + part, 0);
				expect(total).toBeCloseTo(1, 9);
			})
		);
	});
});

describe('the interval of a share', () => {
	it('is the one worked by hand', () => {
		// 3 of 10 at 95%: (0.3 + 3.8415/20) / 1.38415 ± 1.96/1.38415 · √(0.021 + 3.8415/400).
		const { lower, upper } = wilson(0.3, 10, 0.95);
		expect(lower).toBeCloseTo(0.10779, 4);
		expect(upper).toBeCloseTo(0.60322, 4);
	});

	it('has a width for none and for all, and is the same seen from the other side', () => {
		const [none, all] = [wilson(0, 13, 0.8), wilson(1, 13, 0.8)];
		expect(none.lower).toBeCloseTo(0, 12);
		// z² / (n + z²)
		expect(none.upper).toBeCloseTo(1.6423744 / 14.6423744, 6);
		expect(all.upper).toBeCloseTo(1, 12);
		expect(all.lower).toBeCloseTo(1 - none.upper, 12);
	});
});

describe('reliability', () => {
	it('sorts forecasts into bins and compares them with outcomes', () => {
		const told = [
			{ case: 'a', probability: 0.1, happened: false },
			{ case: 'a', probability: 0.16, happened: false },
			{ case: 'b', probability: 0.19, happened: true },
			{ case: 'b', probability: 0.2, happened: false }, // the lower end belongs to the bin above
			{ case: 'c', probability: 1, happened: true }
		];
		const bins = reliability(told, 5);
		expect(bins.map(({ count }) => count)).toEqual([3, 1, 0, 0, 1]);
		expect(bins.map(({ cases }) => cases)).toEqual([2, 1, 0, 0, 1]);
		expect(bins[0]?.told).toBeCloseTo(0.15, 12);
		expect(bins[0]?.happened).toBeCloseTo(1 / 3, 12);
		// Talks a told 0.13 on average, b 0.19; neither of a's came true, b's one did.
		expect(bins[0]?.toldByCase).toBeCloseTo(0.16, 12);
		expect(bins[0]?.happenedByCase).toBe(0.5);
		expect(bins[0]?.interval).toEqual(wilson(0.5, 2, 0.8));
		expect(bins[2]).toMatchObject({ told: null, happened: null, interval: null });
	});

	it('has no mean without values', () => {
		expect(mean([])).toBeNull();
		expect(meanByCase([], () => 1)).toBeNull();
	});
});

it('the skill score says by how much an error is lower', () => {
	expect(skillScore(0.1, 0.4)).toBeCloseTo(0.75, 12);
	expect(skillScore(0.4, 0.4)).toBe(0);
	expect(skillScore(0.5, 0.4)).toBeCloseTo(-0.25, 12);
	expect([skillScore(null, 0.4), skillScore(0.1, null), skillScore(0, 0)]).toEqual([
		null,
		null,
		null
	]);
});
