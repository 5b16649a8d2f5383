import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '$lib/domain/time';
import { dotplot, inHundred } from './frequency';
import { probabilityWithin } from '$lib/domain/forecast/estimators/step-curve';

const knownUntil = day('2026-11-23');

it('a probability is told in a hundred, and a handful of cases never as none or all', () => {
	expect([0, 0.001, 0.1736, 0.234, 0.999, 1].map(inHundred)).toEqual([1, 1, 17, 23, 99, 99]);
});

describe('the dots', () => {
	it('represent a hundred equally probable outcomes, including those that never happen', () => {
		const { dates, never } = dotplot({
			knownUntil,
			curve: { days: [100, 200], probability: [0.25, 0.6] }
		});
		expect(dates.filter((date) => date === addDays(knownUntil, 100))).toHaveLength(25);
		expect(dates.filter((date) => date === addDays(knownUntil, 200))).toHaveLength(35);
		expect(never).toBe(40);
	});

	it('filled by a date are as many as the figure says, whatever the curve', () => {
		const rises = fc.array(fc.double({ min: 1e-6, max: 0.3, noNaN: true }), {
			minLength: 1,
			maxLength: 9
		});
		fc.assert(
			fc.property(rises, fc.nat(), (list, at) => {
				let sum = 0;
				const probability = list.map((rise) => (sum = Math.min(1, sum + rise)));
				const curve = { days: list.map((_, i) => 5 * (i + 1)), probability };
				const days = curve.days[at % list.length]!;
				const by = addDays(knownUntil, days);
				const filled = dotplot({ knownUntil, curve }).dates.filter((date) => date <= by).length;
				expect(filled).toBe(inHundred(probabilityWithin(curve, days)));
			})
		);
	});
});
