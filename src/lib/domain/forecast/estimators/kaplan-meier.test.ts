import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	conditionalSurvival,
	greenwoodVariance,
	kaplanMeier,
	NOT_REACHED,
	survivalAt,
	survivalInterval,
	survivalQuantile,
	type Observation
} from './kaplan-meier';

/** `6 6+ 7`: events; a plus marks a censored time. */
function observed(text: string): Observation[] {
	return text
		.split(' ')
		.map((word) => ({ time: Number.parseFloat(word), event: !word.endsWith('+') }));
}

/**
 * Weeks in remission of 21 children on 6-mercaptopurine: Freireich et al. (1963), Blood 21, as printed in
 * most textbooks, e.g. Kalbfleisch & Prentice (1980). Two ties and a censoring at an event time (6, 10).
 */
const freireich = kaplanMeier(
	observed('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')
);

describe('the remission times of Freireich et al.', () => {
	// Each survival is the one above it times (n − d) / n; Greenwood's sum grows by d / (n (n − d)).
	const sums = [
		3 / (21 * 18),
		1 / (17 * 16),
		1 / (15 * 14),
		1 / (12 * 11),
		1 / 110,
		1 / 42,
		1 / 30
	];
	it.each([
		{ time: 6, atRisk: 21, events: 3, survival: 6 / 7, error: 0.0764, interval: [0.6197, 0.9516] },
		{
			time: 7,
			atRisk: 17,
			events: 1,
			survival: 96 / 119,
			error: 0.0869,
			interval: [0.5631, 0.9228]
		},
		{
			time: 10,
			atRisk: 15,
			events: 1,
			survival: 64 / 85,
			error: 0.0963,
			interval: [0.5032, 0.8894]
		},
		{
			time: 13,
			atRisk: 12,
			events: 1,
			survival: 176 / 255,
			error: 0.1068,
			interval: [0.4316, 0.8491]
		},
		{
			time: 16,
			atRisk: 11,
			events: 1,
			survival: 32 / 51,
			error: 0.1141,
			interval: [0.3675, 0.8049]
		},
		{
			time: 22,
			atRisk: 7,
			events: 1,
			survival: 64 / 119,
			error: 0.1282,
			interval: [0.2678, 0.7468]
		},
		{
			time: 23,
			atRisk: 6,
			events: 1,
			survival: 160 / 357,
			error: 0.1346,
			interval: [0.1881, 0.6801]
		}
	])('at week $time', ({ time, atRisk, events, survival, error, interval }) => {
		const index = freireich.steps.findIndex((step) => step.time === time);
		expect(freireich.steps[index]).toMatchObject({ atRisk, events });
		expect(Math.abs(survivalAt(freireich, time) - survival)).toBeLessThan(1e-9);
		const greenwood = sums.slice(0, index + 1).reduce((a, b) => a + b, 0);
		const variance = greenwoodVariance(freireich, time) ?? NaN;
		expect(Math.abs(variance - survival ** 2 * greenwood)).toBeLessThan(1e-9);
		// The printed tables have four decimals.
		expect(Math.sqrt(variance)).toBeCloseTo(error, 4);
		const { lower, upper } = survivalInterval(freireich, time, 0.95) ?? { lower: NaN, upper: NaN };
		expect([lower, upper].map((value) => value.toFixed(4))).toEqual(
			interval.map((v) => v.toFixed(4))
		);
	});

	it('has its median at 23 weeks and no upper quartile of the events', () => {
		expect(survivalQuantile(freireich, 0.5)).toBe(23);
		expect(survivalQuantile(freireich, 0.25)).toBe(13); // S(10) = 0.753 > 0.75 ≥ S(13)
		expect(survivalQuantile(freireich, 0.75)).toBe(NOT_REACHED);
	});

	it('continues from 10 weeks with S(22) / S(10) = (64/119) / (64/85) = 5/7', () => {
		expect(conditionalSurvival(freireich, { lasted: 10, further: 12 })).toBeCloseTo(5 / 7, 12);
	});
});

describe('small cases worked by hand', () => {
	it('keeps a case censored at an event time at risk there', () => {
		// 2: 5 at risk, 1 event, 4/5. 3: 4 at risk (3+ among them), 2 events, 4/5 · 2/4 = 2/5.
		const curve = kaplanMeier(observed('3+ 5+ 3 2 3'));
		expect(curve.steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
			[2, 5, 1],
			[3, 4, 2]
		]);
		expect(survivalAt(curve, 3)).toBeCloseTo(2 / 5, 12);
		// 1/(5·4) + 2/(4·2) = 0.3, so the variance is 0.16 · 0.3.
		expect(greenwoodVariance(curve, 3)).toBeCloseTo(0.048, 12);
	});

	it('is conditional on having lasted: only the longer ones count', () => {
		const curve = kaplanMeier(observed('3+ 5+ 3 2 3'), 2);
		expect(curve).toMatchObject({
			atRisk: 4,
			steps: [{ time: 3, survival: 0.5, greenwood: 0.25 }]
		});
	});

	it('never comes down if all are censored', () => {
		const curve = kaplanMeier(observed('1+ 4+ 9+'));
		expect(curve).toMatchObject({ steps: [], longest: 9, atRisk: 3 });
		expect(survivalAt(curve, 1000)).toBe(1);
		expect(survivalQuantile(curve, 0.01)).toBe(NOT_REACHED);
		expect(survivalInterval(curve, 5, 0.95)).toBeUndefined();
	});

	it('falls to zero with one case, and then has no estimate', () => {
		const curve = kaplanMeier(observed('7'));
		expect([6.9, 7, 8].map((time) => survivalAt(curve, time))).toEqual([1, 0, 0]);
		expect(survivalQuantile(curve, 0.99)).toBe(7);
		expect(greenwoodVariance(curve, 7)).toBeUndefined();
		expect(survivalInterval(curve, 7, 0.5)).toBeUndefined();
		expect(conditionalSurvival(curve, { lasted: 7, further: 1 })).toBeUndefined();
	});

	it('has nobody at risk without cases', () => {
		expect(kaplanMeier([])).toEqual({ after: 0, atRisk: 0, longest: 0, steps: [] });
	});

	it('reaches a quantile that a product of fractions misses by rounding', () => {
		// 11/12 · 10/11 · … · 6/7 = 1/2, but not in binary.
		const curve = kaplanMeier(observed('1 2 3 4 5 6 7+ 7+ 7+ 7+ 7+ 7+'));
		expect(survivalQuantile(curve, 0.5)).toBe(6);
	});
});

const cases = fc.array(fc.record({ time: fc.integer({ min: 1, max: 40 }), event: fc.boolean() }), {
	maxLength: 30
});
const times = fc.integer({ min: 0, max: 45 });

describe('any cases', () => {
	it('never rise, stay in [0, 1] and step at the event times, from the right', () => {
		fc.assert(
			fc.property(cases, (list) => {
				const curve = kaplanMeier(list);
				let before = 1;
				for (const { time, survival } of curve.steps) {
					expect(survivalAt(curve, time - 1e-6)).toBe(before);
					expect(survivalAt(curve, time)).toBe(survival);
					expect(survivalAt(curve, time + 1e-6)).toBe(survival);
					expect(survival).toBeLessThan(before);
					expect(survival).toBeGreaterThanOrEqual(0);
					before = survival;
				}
			})
		);
	});

	it('do not depend on their order', () => {
		fc.assert(
			fc.property(
				cases.chain((list) =>
					fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
				),
				([list, shuffled]) => {
					expect(kaplanMeier(shuffled)).toEqual(kaplanMeier(list));
				}
			)
		);
	});

	it('do not depend on the unit of time', () => {
		fc.assert(
			fc.property(cases, times, fc.constantFrom(7, 30.4375, 0.25), (list, time, unit) => {
				const other = kaplanMeier(list.map((entry) => ({ ...entry, time: entry.time * unit })));
				expect(survivalAt(other, time * unit)).toBe(survivalAt(kaplanMeier(list), time));
			})
		);
	});

	it('conditioned on 0 are unconditional; on t they are S(t + s) / S(t)', () => {
		fc.assert(
			fc.property(cases, times, times, (list, lasted, further) => {
				const curve = kaplanMeier(list);
				expect(conditionalSurvival(curve, { lasted: 0, further })).toBe(survivalAt(curve, further));
				const ratio = conditionalSurvival(curve, { lasted, further });
				const later = kaplanMeier(list, lasted);
				if (ratio !== undefined && later.atRisk > 0) {
					expect(survivalAt(later, lasted + further)).toBeCloseTo(ratio, 10);
				}
			})
		);
	});

	it('all censored have no event; none censored are the empirical distribution', () => {
		fc.assert(
			fc.property(cases, times, (list, time) => {
				const censored = list.map((entry) => ({ ...entry, event: false }));
				expect(kaplanMeier(censored).steps).toEqual([]);
				const done = list.map((entry) => ({ ...entry, event: true }));
				const longer = list.filter((entry) => entry.time > time).length;
				if (list.length > 0) {
					expect(survivalAt(kaplanMeier(done), time)).toBeCloseTo(longer / list.length, 10);
				}
			})
		);
	});

	it('have intervals that hold the estimate and widen with the level', () => {
		fc.assert(
			fc.property(cases, times, (list, time) => {
				const curve = kaplanMeier(list);
				const [half, most] = ([0.5, 0.95] as const).map((l) => survivalInterval(curve, time, l));
				if (!half || !most) return;
				const survival = survivalAt(curve, time);
				const ends = [0, most.lower, half.lower, survival, half.upper, most.upper, 1];
				expect(ends).toEqual(ends.toSorted((a, b) => a - b));
			})
		);
	});
});
