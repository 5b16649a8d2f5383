import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '$lib/domain/time';
import { emptyAtoms, remainingAtoms, sampleOf } from './atoms';
import { knownOn, type Case } from '$lib/domain/forecast/cases';
import { forecastFrom, probabilityBy, quantileDate } from '$lib/domain/forecast/forecast';
import { kaplanMeier, NOT_REACHED } from './kaplan-meier';
import { DEFAULT_CLASS } from '$lib/domain/forecast/reference-class';
import { talks } from '$lib/domain/forecast/sample-cases';
import { stateOfCase, type ForecastState } from '$lib/domain/forecast/state';
import { probabilityWithin } from './step-curve';

// A: 100 + 50 + 30 days. B: 200 + 100 + 60 days. C: open for 400 days on `today`.
const today = addDays(day('2010-01-01'), 400);
const known = knownOn(
	[talks('A', [100, 50, 30]), talks('B', [200, 100, 60]), talks('C', [])],
	today
);
const waiting = (stage: ForecastState['stage'], days: number): ForecastState => ({
	stage,
	since: addDays(today, -days),
	opened: addDays(today, stage === 'negotiation' ? -days : -300)
});
const stageAware = (state: ForecastState, cases: Case[] = known) =>
	forecastFrom({ cases, state, today, choice: DEFAULT_CLASS, model: 'stage-aware' });
const curveOf = (state: ForecastState, cases?: Case[]) => {
	const found = stageAware(state, cases);
	if (!found.ok) throw new Error(found.problem);
	return found.value;
};

describe('the stage-aware forecast', () => {
	it('adds what is left of this stage and the later ones', () => {
		// After 150 days: of B (200) and C (open) one is initialled, in 50 days, one never. Then 50 or 100 days
		// to the signature and 30 or 60 to the end: 130, 160, 180, 210 days, one in eight each.
		const forecast = curveOf(waiting('negotiation', 150));
		expect(forecast.curve.days).toEqual([130, 160, 180, 210]);
		expect(forecast.curve.probability).toEqual([0.125, 0.25, 0.375, 0.5]);
		expect(forecast.never.share).toBe(0.5);
		// Fastest from the opening: A, 180 days, 30 left; fastest from the initialling, today at the earliest: A, 80.
		expect(forecast.floor.days).toBe(80);
		// The longest negotiation (400) less 150, initialling 100, signature 60.
		expect(forecast.never.until).toBe(addDays(today, 250 + 100 + 60));
		expect(quantileDate(forecast, 0.25)).toBe(addDays(today, 160));
		expect(quantileDate(forecast, 0.51)).toEqual(NOT_REACHED);
	});

	it('ignores earlier stages', () => {
		expect(curveOf(waiting('initialling', 60)).curve.days).toEqual([70, 100]); // B: 40 left, then 30 or 60
		expect(curveOf(waiting('signature', 40)).curve.days).toEqual([20]); // B: 60 − 40
	});

	it('smoothed is the mean over nearby elapsed times, without those that no case exceeded', () => {
		const state = waiting('negotiation', 150);
		const given = [101, 118, 129, 140, 150, 161, 174, 191, 223];
		const exact = given.map((days) => curveOf(waiting('negotiation', days)).curve);
		const found = forecastFrom({
			...{ cases: known, state, today, choice: DEFAULT_CLASS, model: 'stage-smoothed' }
		});
		if (!found.ok) throw new Error(found.problem);
		for (const days of [100, 150, 190, 250, 400]) {
			const mean =
				exact.reduce((sum, curve) => sum + probabilityWithin(curve, days), 0) / given.length;
			expect(probabilityWithin(found.value.curve, days)).toBeCloseTo(mean, 12);
		}
	});

	it('smoothed in a stage just entered is the same as unsmoothed', () => {
		const state = waiting('initialling', 0);
		const [plain, smoothed] = (['stage-aware', 'stage-smoothed'] as const).map((model) =>
			forecastFrom({ cases: known, state, today, choice: DEFAULT_CLASS, model })
		);
		expect(smoothed).toMatchObject({ value: { curve: plain?.ok && plain.value.curve } });
	});

	it('has no probability below the time of the fastest case', () => {
		// D needed 20 + 100 days, A 50 + 30: legs of both can add up to 50, but no case needed less than 80.
		const cases = [talks('A', [100, 50, 30]), talks('D', [100, 20, 100])];
		const { curve, floor } = curveOf(waiting('initialling', 0), cases);
		expect(floor.days).toBe(80);
		expect(curve).toEqual({ days: [80, 120, 150], probability: [0.5, 0.75, 1] });
	});

	it.each([
		['class-empty', [], waiting('negotiation', 10)],
		['no-precedent-concluded', [talks('C', [])], waiting('negotiation', 10)],
		['no-precedent-lasted-so-long', [talks('A', [100, 50, 30])], waiting('negotiation', 100)],
		['today-before-stage', known, waiting('negotiation', -1)]
	] as const)('is refused by name: %s', (problem, cases, state) => {
		expect(stageAware(state, [...cases])).toMatchObject({ ok: false, problem });
	});

	it('is refused if no case has ever completed a later stage', () => {
		const undated = talks('A', [100, 50, 30], { initialled: null, signed: null });
		expect(stageAware(waiting('negotiation', 10), [undated])).toMatchObject({
			problem: 'stage-never-completed'
		});
	});
});

const stages = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 });
// At least one must be concluded by then; otherwise there is no forecast to compare.
const finished = fc.array(fc.integer({ min: 1, max: 23 }), { minLength: 3, maxLength: 3 });
const worlds = fc
	.tuple(finished, fc.array(fc.oneof(stages, finished), { maxLength: 8 }))
	.map(([first, rest]) => ({
		list: [first, ...rest].map((entry, index) => talks(`case-${index}`, entry)),
		now: addDays(day('2010-01-01'), 70)
	}));

describe('any cases', () => {
	it('give the same as a plain enumeration of all combinations', () => {
		let compared = 0;
		fc.assert(
			fc.property(worlds, stages, fc.nat(20), ({ list, now }, own, waited) => {
				const cases = knownOn(list, now);
				const subject = talks('own', own, { opened: addDays(now, -200) });
				const at = stateOfCase({ ...subject, inForce: null });
				const state = { ...at, since: addDays(now, -waited), opened: addDays(now, -200) };
				const found = forecastFrom({
					...{ cases, state, today: now, choice: DEFAULT_CLASS, model: 'stage-aware' }
				});
				if (!found.ok) return;
				const { curve, floor } = found.value;
				for (const [index, days] of curve.days.entries()) {
					expect(days).toBeGreaterThanOrEqual(floor.days);
					expect(curve.probability[index]).toBeCloseTo(enumerated(cases, state, now, days), 9);
				}
				expect(curve.probability.at(-1) ?? 0).toBeCloseTo(enumerated(cases, state, now, 1e6), 9);
				expect(probabilityBy(found.value, now)).toBe(0);
				expect(probabilityBy(found.value, addDays(now, -1000))).toBe(0);
				compared += 1;
			})
		);
		expect(compared).toBeGreaterThan(40);
	});

	it('weighted once each are the Kaplan–Meier estimate', () => {
		const observations = fc.array(
			fc.record({ time: fc.integer({ min: 1, max: 50 }), event: fc.boolean() }),
			{ minLength: 1, maxLength: 30 }
		);
		fc.assert(
			fc.property(observations, fc.nat(40), (list, after) => {
				const out = emptyAtoms(list.length);
				const sample = sampleOf(list.map((entry, source) => ({ ...entry, source })));
				const atRisk = remainingAtoms(sample, new Float64Array(list.length).fill(1), after, out);
				const curve = kaplanMeier(list, after);
				expect(atRisk).toBe(curve.atRisk);
				expect([...out.days.subarray(0, out.count)]).toEqual(
					curve.steps.map((s) => s.time - after)
				);
				let left = 1;
				for (const [index, step] of curve.steps.entries()) {
					left -= out.mass[index]!;
					expect(left).toBeCloseTo(step.survival, 10);
				}
			})
		);
	});
});

/** The same distribution, calculated with Kaplan–Meier curves and loops over all combinations. */
function enumerated(
	cases: Case[],
	state: ForecastState,
	now: Case['opened'],
	within: number
): number {
	const between = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
	const legs = (['opened', 'initialled', 'signed', 'inForce'] as const)
		.slice(['negotiation', 'initialling', 'signature'].indexOf(state.stage))
		.map((from, index, steps) => ({ from, to: steps[index + 1], first: index === 0 }));
	const ways = legs.reduce<[number, number][]>(
		(soFar, { from, to, first }) => {
			if (!to) return soFar;
			const observations = cases.flatMap((entry) => {
				const start = entry[from];
				return start === null
					? []
					: [{ time: between(start, entry[to] ?? now), event: entry[to] !== null }];
			});
			const elapsed = first ? between(state.since, now) : 0;
			let before = 1;
			const jumps = kaplanMeier(observations, elapsed).steps.map(
				({ time, survival }): [number, number] => {
					const mass = before - survival;
					before = survival;
					return [time - elapsed, mass];
				}
			);
			return soFar.flatMap(([d, p]) => jumps.map(([e, q]): [number, number] => [d + e, p * q]));
		},
		[[0, 1]]
	);
	return ways.filter(([days]) => days <= within).reduce((sum, [, mass]) => sum + mass, 0);
}
