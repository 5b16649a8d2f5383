import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '$lib/domain/time';
import { cureCurve, CURVE_REACH, CURVE_STEP } from './cure-curve';
import { cureForecast, cureInForce, type CureQuestion } from './cure-forecast';
import { CURE_PRIORS, curePosterior } from './cure-model';
import { talks } from '$lib/domain/forecast/sample-cases';
import type { ForecastState } from '$lib/domain/forecast/state';
import { probabilityWithin } from './step-curve';

const OPENED = day('2025-12-02');
const KNOWN = day('2026-04-15');
const NEGOTIATION: ForecastState = { stage: 'negotiation', since: OPENED, opened: OPENED };
const CASES = [
	talks('a', [200, 180, 300]),
	talks('b', [350, 400, 260]),
	talks('c', [1900, 210, 190]),
	talks('d', [])
];
const question: CureQuestion = {
	cases: CASES,
	casesKnownUntil: day('2020-01-01'),
	state: NEGOTIATION,
	knownUntil: KNOWN
};

describe('the posterior', () => {
	it('is the prior where there are no talks at all', () => {
		const posterior = curePosterior([[], [], []], null);
		const total = posterior.reduce((sum, { weight }) => sum + weight, 0);
		expect(total).toBeCloseTo(1, 12);
		const shares = [0, 1, 2].map((wait) => {
			const { share, weights } = posterior[0]!.waits[wait]!;
			return weights.reduce((sum, weight, cell) => sum + weight * share[cell % share.length]!, 0);
		});
		// The means of Beta(1, 1) and Beta(9, 1), to the width of the grid.
		expect(shares[0]).toBeCloseTo(1 / 2, 12);
		expect(shares[1]).toBeCloseTo(9 / 10, 2);
		expect(shares[2]).toBeCloseTo(9 / 10, 2);
	});

	it('is what Bayes gives for one wait that ended and one that is open, point by point', () => {
		const waits = [
			{ time: 300, event: true },
			{ time: 500, event: false }
		];
		const [{ sigma, waits: found }] = curePosterior([waits, [], []], null) as [
			never
		] as unknown as [
			{ sigma: number; waits: { mu: Float64Array; share: Float64Array; weights: Float64Array }[] }
		];
		const { mu, share, weights } = found[0]!;
		const at = (i: number, j: number) => {
			const [m, pi] = [mu[i]!, share[j]!];
			const prior = Math.exp(-((m - Math.log(365.25)) ** 2) / 2);
			const z = (Math.log(300) - m) / sigma;
			const density = Math.exp(-(z ** 2) / 2) / (300 * sigma * Math.sqrt(2 * Math.PI));
			const survival = 1 - integralOfNormal((Math.log(500) - m) / sigma);
			return prior * pi * density * (1 - pi + pi * survival);
		};
		// Ratios of points need no constant.
		const told = (i: number, j: number) => weights[i * share.length + j]!;
		expect(told(15, 10) / told(17, 3)).toBeCloseTo(at(15, 10) / at(17, 3), 6);
		expect(told(12, 18) / told(16, 9)).toBeCloseTo(at(12, 18) / at(16, 9), 6);
	});
});

/** The normal distribution function by Simpson's rule, apart from the one under test. */
function integralOfNormal(x: number): number {
	const [n, from] = [1000, -12];
	const width = (x - from) / n;
	const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
	let sum = density(from) + density(x);
	for (let i = 1; i < n; i += 1) sum += density(from + i * width) * (i % 2 === 1 ? 4 : 2);
	return (sum * width) / 3;
}

describe('the curve', () => {
	const { inForce, nextStep, band } = cureForecast(question);

	it('is what sums over the grid give, term by term, for the last wait alone', () => {
		const posterior = curePosterior([[], [], [{ time: 250, event: true }]], { wait: 2, time: 60 });
		const curve = cureCurve(posterior, { wait: 2, elapsed: 60 });
		let expected = 0;
		for (const { sigma, weight, waits } of posterior) {
			const { mu, share, weights } = waits[2]!;
			mu.forEach((m, i) =>
				share.forEach((pi, j) => {
					const [before, by] = [60, 260].map((t) => integralOfNormal((Math.log(t) - m) / sigma));
					expected +=
						(weight * weights[i * share.length + j]! * pi * (by! - before!)) / (1 - pi * before!);
				})
			);
		}
		expect(probabilityWithin(curve, 200)).toBeCloseTo(expected, 8);
	});

	it('never falls, stays below certainty, and the next step comes before the end', () => {
		for (const curve of [inForce, nextStep]) {
			expect(curve.probability).toEqual(curve.probability.toSorted((a, b) => a - b));
			expect(curve.probability.at(-1)).toBeLessThan(1);
		}
		expect(inForce.days.at(-1)).toBe(CURVE_REACH);
		inForce.probability.forEach((p, i) => expect(p).toBeLessThan(nextStep.probability[i]!));
	});

	it('lies within its band', () => {
		for (const days of [360, 720, 1440, 2880]) {
			const at = band.days.indexOf(days);
			expect(band.lower[at]).toBeLessThan(probabilityWithin(inForce, days));
			expect(band.upper[at]).toBeGreaterThan(probabilityWithin(inForce, days));
		}
	});

	it('rises where the talks are initialled today, whatever time they took', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 1500 }),
				fc.integer({ min: 60, max: 4000 }),
				(took, ahead) => {
					const knownUntil = addDays(OPENED, took);
					const initialled: ForecastState = {
						stage: 'initialling',
						since: knownUntil,
						opened: OPENED
					};
					const before = cureInForce({ ...question, knownUntil });
					const after = cureInForce({ ...question, knownUntil, state: initialled });
					expect(probabilityWithin(after, ahead)).toBeGreaterThan(probabilityWithin(before, ahead));
				}
			),
			{ numRuns: 8 }
		);
	});

	it('of a later day is the one that the earlier curve implies when nothing was observed in between', () => {
		const later = 20 * CURVE_STEP;
		const posterior = curePosterior(
			[
				[
					{ time: 200, event: true },
					{ time: 900, event: false }
				],
				[{ time: 180, event: true }],
				[{ time: 300, event: true }]
			],
			{ wait: 0, time: 134 }
		);
		// From here the talks are watched for `later` days, without a step.
		const watched = posterior.map((slice) => {
			const { mu, share, weights } = slice.waits[0]!;
			const open = weights.map((weight, cell) => {
				const [m, pi] = [mu[Math.floor(cell / share.length)]!, share[cell % share.length]!];
				const [passed, by] = [134, 134 + later].map((t) =>
					integralOfNormal((Math.log(t) - m) / slice.sigma)
				);
				return (weight * (1 - pi * by!)) / (1 - pi * passed!);
			});
			return { slice, open, stays: open.reduce((a, b) => a + b, 0) };
		});
		const stays = watched.reduce((sum, it) => sum + it.slice.weight * it.stays, 0);
		const implied = watched.map(({ slice, open, stays: own }) => ({
			...slice,
			weight: (slice.weight * own) / stays,
			waits: slice.waits.map((wait, i) =>
				i === 0 ? { ...wait, weights: open.map((w) => w / own) } : wait
			)
		}));
		const told = curePosterior(
			[
				[
					{ time: 200, event: true },
					{ time: 900, event: false }
				],
				[{ time: 180, event: true }],
				[{ time: 300, event: true }]
			],
			{ wait: 0, time: 134 + later }
		);
		const present = { wait: 0, elapsed: 134 + later };
		const [a, b] = [cureCurve(implied, present), cureCurve(told, present)];
		a.probability.forEach((p, i) => expect(Math.abs(p - b.probability[i]!)).toBeLessThan(1e-6));
	});

	it('cannot be asked of a day before the stage began', () => {
		expect(() => cureInForce({ ...question, knownUntil: day('2025-12-01') })).toThrow(RangeError);
	});

	it('hangs on its priors, which are told with it', () => {
		const sure = {
			...CURE_PRIORS,
			share: [
				[9, 1],
				[9, 1],
				[9, 1]
			] as const
		};
		const [usual, surer] = [undefined, sure].map((priors) =>
			probabilityWithin(cureInForce({ ...question, ...(priors ? { priors } : {}) }), 960)
		);
		expect(surer).toBeGreaterThan(usual!);
	});
});
