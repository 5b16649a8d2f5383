import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, daysBetween } from '$lib/domain/time';
import { byMethod, type Trial } from './backtest';
import { hindsightScores } from './hindsight';
import { brierScore, logScore, mean, meanByCase } from './scores';

const OPENED = day('2010-01-01');
const NONE = byMethod(() => undefined);

/** Talks forecast on their opening, and what became of each horizon. */
function trial(name: string, outcomes: [months: 12 | 24 | 36 | 60, happened: boolean][]): Trial {
	return {
		case: name,
		day: OPENED,
		curves: NONE,
		observed: { days: 4000, inForce: false },
		horizons: outcomes.map(([months, happened]) => ({ months, happened, told: NONE }))
	};
}

describe('climatology', () => {
	const trials = [
		trial('a', [
			[12, false],
			[60, true]
		]),
		trial('a', [[12, false]]),
		trial('b', [[12, true]])
	];
	const { constant, 'by-horizon': byHorizon } = hindsightScores(trials, day('2020-01-01'));

	it('tells the share that came true, of forecasts and of cases', () => {
		expect(constant.share).toBe(0.5);
		// A third of the answers about a, and all about b.
		expect(constant.shareByCase).toBeCloseTo((1 / 3 + 1) / 2, 12);
	});

	it('has the scores that come out by hand', () => {
		expect(constant.brier).toBeCloseTo(0.25, 12);
		expect(constant.log).toBeCloseTo(Math.log(2), 12);
		// 2/3 to all: for a (4/9 + 1/9 + 4/9) / 3 = 1/3, for b 1/9.
		expect(constant.brierByCase).toBeCloseTo((1 / 3 + 1 / 9) / 2, 12);
		// One of three within 12 months, the one within 60: (1/9 + 1/9 + 4/9 + 0) / 4.
		expect(byHorizon.brier).toBeCloseTo(1 / 6, 12);
		// The 12 months by case: weights 1/3, 1/3 and 1, so 3/5; a has (9/25 + 9/25 + 0) / 3, b 4/25.
		expect(byHorizon.brierByCase).toBeCloseTo((6 / 25 + 4 / 25) / 2, 12);
	});

	it('is not beaten by any other answer that never changes', () => {
		const asked = trials.flatMap((of) => of.horizons.map((entry) => ({ case: of.case, ...entry })));
		fc.assert(
			fc.property(fc.double({ min: 0.02, max: 0.98, noNaN: true }), (probability) => {
				const told = asked.map((entry) => ({ ...entry, probability }));
				expect(mean(told.map(brierScore))).toBeGreaterThanOrEqual(constant.brier! - 1e-12);
				expect(mean(told.map(logScore))).toBeGreaterThanOrEqual(constant.log! - 1e-12);
				expect(meanByCase(told, brierScore)).toBeGreaterThanOrEqual(constant.brierByCase! - 1e-12);
			})
		);
	});

	it('knows when, if it is told by horizon', () => {
		const limit = daysBetween(OPENED, addMonths(OPENED, 60));
		const within = { ...trial('c', []), observed: { days: 100, inForce: true } };
		const twice = hindsightScores([within, within], addDays(OPENED, limit));
		expect(twice['by-horizon'].crps).toBe(0);
		const half = hindsightScores([within, trial('d', [])], addDays(OPENED, limit));
		// Half on day 100, where one came and the other never did: a quarter of the rest for each.
		expect(half['by-horizon'].crps).toBeCloseTo((limit - 100) / 4 / 30.4375, 10);
		expect(half.constant.crps).toBeNull();
		expect(hindsightScores([within], OPENED)['by-horizon'].crps).toBeNull();
	});
});
