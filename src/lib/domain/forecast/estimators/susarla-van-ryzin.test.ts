import { describe, expect, it } from 'vitest';
import { addDays, day } from '$lib/domain/time';
import { kaplanMeier, survivalAt } from './kaplan-meier';
import { talks } from '$lib/domain/forecast/sample-cases';
import { probabilityWithin } from './step-curve';
import { susarlaVanRyzin, susarlaVanRyzinCurve } from './susarla-van-ryzin';

const seen = [
	{ time: 2, event: true },
	{ time: 3, event: false },
	{ time: 5, event: true }
];
/** One imaginary case that takes four days and one that never ends. */
const weight = (days: number) => (days < 4 ? 2 : 1);

describe('Susarla and Van Ryzin', () => {
	it.each([
		[1, 1], // (2 + 3) / (2 + 3)
		[2, 4 / 5], // (2 + 2) / 5
		[4, (2 / 5) * (4 / 3)], // (1 + 1) / 5, times (2 + 2) / (2 + 2 − 1) for the one censored after 3 days
		[5, (1 / 5) * (4 / 3)] // (1 + 0) / 5, times the same
	])('after %d days, worked by hand', (time, survival) => {
		expect(susarlaVanRyzin(seen, weight, time)).toBeCloseTo(survival, 12);
	});

	it('are Kaplan and Meier without imaginary cases, and the prior without real ones', () => {
		const nobody = () => 0;
		for (const time of [1, 2, 3, 4]) {
			const expected = survivalAt(kaplanMeier(seen), time);
			expect(susarlaVanRyzin(seen, nobody, time)).toBeCloseTo(expected, 12);
		}
		expect(susarlaVanRyzin([], weight, 4)).toBe(1 / 2);
	});

	it('give talks that have lasted longer than all others a chance, and no certainty', () => {
		const opened = day('2010-01-01');
		const curve = susarlaVanRyzinCurve({
			cases: [talks('a', [100, 50, 30])],
			casesKnownUntil: day('2020-01-01'),
			state: { stage: 'negotiation', since: opened, opened },
			knownUntil: addDays(opened, 400)
		});
		expect(probabilityWithin(curve, 1000)).toBeGreaterThan(0);
		expect(probabilityWithin(curve, 4000)).toBeLessThan(1);
	});
});
