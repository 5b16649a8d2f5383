import { describe, expect, it } from 'vitest';
import { savingsInSum } from './sum';

const MODELS = [
	{ agreement: 'fixed', fee: 35 },
	{ agreement: 'share', fee: 67.5 }
];

describe('savingsInSum', () => {
	it('is applications × the difference if everybody pays', () => {
		// 179,446 × 55 and × 22.50.
		const assumptions = { growth: 0, payingShare: 1, newlyFreeShare: 0 };
		const sum = savingsInSum(179_446, 90, MODELS, assumptions);
		expect(sum.lines.map((line) => line.total)).toEqual([9_869_530, 4_037_535]);
		expect(sum.range).toEqual({ low: 4_037_535, high: 9_869_530 });
		expect(sum.basis).toBe('inference');
	});

	it('takes growth and shares into account', () => {
		// 1000 × 1.1 × 0.8 = 880; a quarter saves 90, the rest 55: 63.75 on average.
		const assumptions = { growth: 0.1, payingShare: 0.8, newlyFreeShare: 0.25 };
		const [line] = savingsInSum(1000, 90, MODELS, assumptions).lines;
		expect(line).toEqual({
			...{ agreement: 'fixed', applications: 880, savingPerApplication: 63.75, total: 56_100 }
		});
	});

	it('never counts a more expensive model as a loss', () => {
		const dear = [{ agreement: 'dear', fee: 120 }];
		const assumptions = { growth: 0, payingShare: 1, newlyFreeShare: 0 };
		expect(savingsInSum(10, 90, dear, assumptions).range).toEqual({ low: 0, high: 0 });
	});

	it.each([
		[{ growth: -2, payingShare: 1, newlyFreeShare: 0 }],
		[{ growth: 0, payingShare: 1.1, newlyFreeShare: 0 }],
		[{ growth: 0, payingShare: 1, newlyFreeShare: -0.1 }],
		[{ growth: NaN, payingShare: 1, newlyFreeShare: 0 }],
		[{ growth: 0, payingShare: NaN, newlyFreeShare: 0 }]
	])('refuses %j', (assumptions) => {
		expect(() => savingsInSum(1, 90, MODELS, assumptions)).toThrow(RangeError);
	});

	it('refuses to run without a model', () => {
		const assumptions = { growth: 0, payingShare: 1, newlyFreeShare: 0 };
		expect(() => savingsInSum(1, 90, [], assumptions)).toThrow(RangeError);
	});
});
