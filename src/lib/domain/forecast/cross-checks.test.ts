import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '$lib/domain/time';
import { knownOn, type Case } from './cases';
import { curveBy, MODELS } from './cross-checks';
import { talks } from './sample-cases';
import type { ForecastState } from './state';

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
const ask = (state: ForecastState, cases: Case[] = known, knownUntil: Day = today) => ({
	...{ cases, state, knownUntil },
	casesKnownUntil: today
});

describe('stage by stage', () => {
	const curve = (state: ForecastState, cases?: Case[]) => curveBy('stage-aware', ask(state, cases));

	it('adds what is left of this stage and the later ones', () => {
		// After 150 days: of B (200) and C (open) one is initialled, in 50 days, one never. Then 50 or 100 days
		// to the signature and 30 or 60 to the end: 130, 160, 180, 210 days, one in eight each.
		expect(curve(waiting('negotiation', 150))).toEqual({
			days: [130, 160, 180, 210],
			probability: [0.125, 0.25, 0.375, 0.5]
		});
	});

	it('ignores earlier stages', () => {
		expect(curve(waiting('initialling', 60))?.days).toEqual([70, 100]); // B: 40 left, then 30 or 60
		expect(curve(waiting('signature', 40))?.days).toEqual([20]); // B: 60 − 40
	});

	it('moves no probability to a fastest case', () => {
		// Legs of both can add up to 20 + 30 days after the initialling, although no case needed less than 80.
		const cases = [talks('A', [100, 50, 30]), talks('D', [100, 20, 100])];
		expect(curve(waiting('initialling', 0), cases)).toEqual({
			days: [50, 80, 120, 150],
			probability: [0.25, 0.5, 0.75, 1]
		});
	});

	it('says nothing where no case lasted so long or passed a later stage', () => {
		expect(curve(waiting('negotiation', 100), [talks('A', [100, 50, 30])])).toBeUndefined();
		expect(curve(waiting('negotiation', 100), [talks('C', [])])).toBeUndefined();
		expect(curve(waiting('negotiation', 100), [])).toBeUndefined();
	});
});

describe('from the opening', () => {
	it('is Kaplan–Meier given the time seen, whatever the stage', () => {
		// After 200 days B (360 in all) and C (open) are at risk.
		const expected = { days: [160], probability: [0.5] };
		expect(curveBy('kaplan-meier', ask(waiting('negotiation', 200)))).toEqual(expected);
		const later = { ...waiting('initialling', 20), opened: addDays(today, -200) };
		expect(curveBy('kaplan-meier', ask(later))).toEqual(expected);
	});
});

it('every method counts from the day up to which the talks are known, never from later', () => {
	const state = waiting('negotiation', 150);
	for (const model of MODELS) {
		const earlier = curveBy(model, ask(state, known, addDays(today, -100)));
		const later = curveBy(model, ask(state));
		expect(earlier).toBeDefined();
		expect(earlier).not.toEqual(later);
	}
});
