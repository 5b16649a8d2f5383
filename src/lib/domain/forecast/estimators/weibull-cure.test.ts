import { describe, expect, it } from 'vitest';
import { cureNever, cureProbability, fitWeibullCure, logLikelihood } from './weibull-cure';

const event = (time: number) => ({ time, event: true });
const open = (time: number) => ({ time, event: false });

describe('the Weibull mixture with a share that never gets there', () => {
	it('is the plain Weibull where nothing is censored', () => {
		const times = [3, 5, 8, 13, 21];
		const { never, shape, scale } = fitWeibullCure(times.map(event))!;
		expect(never).toBeCloseTo(0, 9);
		// Both likelihood equations: scaleᵏ = mean tᵏ, and Σ tᵏ ln t / Σ tᵏ − 1/k = mean ln t.
		const powers = times.map((t) => t ** shape);
		const total = powers.reduce((a, b) => a + b, 0);
		expect(scale ** shape).toBeCloseTo(total / times.length, 6);
		const weighted = powers.reduce((sum, p, i) => sum + p * Math.log(times[i]!), 0) / total;
		const logs = times.reduce((sum, t) => sum + Math.log(t), 0) / times.length;
		expect(weighted - 1 / shape - logs).toBeCloseTo(0, 9);
	});

	it('counts as "never" only cases open long after all others', () => {
		// Times near 10; four of the twelve cases are open at 1000 times that.
		const near = [8, 9, 9.5, 10, 10, 10.5, 11, 12].map(event);
		const { never } = fitWeibullCure([...near, ...[1e4, 1e4, 1e4, 1e4].map(open)])!;
		expect(never).toBeCloseTo(4 / 12, 9);
	});

	it('has no likelier neighbour', () => {
		const observations = [
			...[11, 13, 22, 23, 25, 30, 31, 65, 77].map(event),
			...[114, 121, 125, 142].map(open)
		];
		const fit = fitWeibullCure(observations)!;
		expect(logLikelihood(fit, observations)).toBe(fit.logLikelihood);
		for (const [never, shape, scale] of [
			[1e-3, 0, 0],
			[-1e-3, 0, 0],
			[0, 1e-3, 0],
			[0, -1e-3, 0],
			[0, 0, 1e-2],
			[0, 0, -1e-2],
			[1e-3, 1e-3, -1e-2]
		] as const) {
			const other = {
				never: fit.never + never,
				shape: fit.shape + shape,
				scale: fit.scale + scale
			};
			expect(logLikelihood(other, observations)).toBeLessThan(fit.logLikelihood);
		}
	});

	it('does not depend on the unit of time', () => {
		const months = [11, 13, 25, 65].map(event).concat([110, 120].map(open));
		const days = months.map((entry) => ({ ...entry, time: entry.time * 30.4375 }));
		const [a, b] = [fitWeibullCure(months)!, fitWeibullCure(days)!];
		expect(b.scale / a.scale).toBeCloseTo(30.4375, 6);
		expect(b.never).toBeCloseTo(a.never, 8);
	});

	it('has no result without an event', () => {
		expect(fitWeibullCure([open(5), open(9)])).toBeUndefined();
		expect(fitWeibullCure([])).toBeUndefined();
	});

	it('is conditional on the time passed', () => {
		// Exponential, half never: S(t) = 1/2 + 1/2 · 2^(−t) with scale 1 / ln 2.
		const fit = { never: 0.5, shape: 1, scale: 1 / Math.LN2 };
		expect(cureProbability(fit, 0, 1)).toBeCloseTo(0.25, 12); // (1 − 1/2) / 2
		expect(cureProbability(fit, 1, 1)).toBeCloseTo(1 / 6, 12); // (3/4 − 5/8) / (3/4)
		expect(cureNever(fit, 1)).toBeCloseTo(2 / 3, 12); // (1/2) / (3/4)
	});
});
