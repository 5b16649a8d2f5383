import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Agreement } from '$lib/domain/agreements/agreement';
import { METHODS, trials, type Trial, type View } from '$lib/domain/forecast/backtest/backtest';
import { backtest, formatBacktest } from '$lib/domain/forecast/backtest/backtest-report';
import { knownOn } from '$lib/domain/forecast/cases';
import { MODELS } from '$lib/domain/forecast/cross-checks';
import { COMPARED_CLASSES, DEFAULT_CLASS } from '$lib/domain/forecast/reference-class';
import { addDays, addMonths, day, middleDay, type Day } from '$lib/domain/time';
import { readPrecedents } from '$lib/server/record/precedents';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const { agreements, asOf } = readPrecedents(DATA);
const result = backtest(agreements, COMPARED_CLASSES, asOf);
/** Of what is known on a day no method sees more than another, so the quick ones stand for all. */
const methods = ['kaplan-meier', 'stage-aware', 'base-rate'] as const;
const pairs = trials({ agreements, choice: DEFAULT_CLASS, asOf, methods });

describe('data/backtest.json', () => {
	test('follows from code and data (otherwise: npm run backtest)', () => {
		expect(readFileSync(join(DATA, 'backtest.json'), 'utf8')).toBe(formatBacktest(result));
	});

	test('tells the estimator with the lowest Brier score, of every class', () => {
		for (const { methods: scores, best } of result.reports) {
			const lowest = Math.min(...MODELS.map((model) => scores[model].brier!));
			expect(scores[best].brier).toBe(lowest);
			expect(best).toBe(result.defaultModel);
		}
	});

	test('has the scores that an independent calculation of the method found', () => {
		const { methods: scores, scored, scoredAll, origins } = result.reports[0]!;
		expect([origins, scored, scoredAll]).toEqual([139, 318, 468]);
		const { cure } = scores;
		expect(Math.abs(cure.brier! - 0.077)).toBeLessThan(0.004);
		expect(Math.abs(cure.brierByCase! - 0.121)).toBeLessThan(0.006);
		expect(Math.abs(cure.log! - 0.248)).toBeLessThan(0.012);
		expect(Math.abs(cure.crps! - 5.2)).toBeLessThan(0.3);
		expect(Math.abs(cure.coverage50! - 0.53)).toBeLessThan(0.04);
		expect(Math.abs(cure.coverage80! - 0.83)).toBeLessThan(0.04);
		expect(Math.abs(cure.brierAll! - 0.134)).toBeLessThan(0.006);
		expect(Math.abs(cure.logAll! - 0.42)).toBeLessThan(0.02);
	});

	test('does better than always the same share, even known in hindsight', () => {
		const { climatology, methods: scores } = result.reports[0]!;
		expect(climatology.share).toBeCloseTo(0.18, 2);
		expect(climatology.brier).toBeCloseTo(0.145, 2);
		expect(scores.cure.brier).toBeLessThan(climatology.brier!);
		expect(scores['stage-aware'].brier).toBeGreaterThan(climatology.brier!);
	});

	test.each(result.reports)('says where a rival is better: $class', (report) => {
		const own = report.methods[result.defaultModel];
		for (const rival of ['base-rate', 'in-two-years'] as const) {
			const better = report.methods[rival].brier! < own.brier!;
			expect(report.beatenBy.some((b) => b.rival === rival && b.at === 'all')).toBe(better);
		}
	});
});

describe('what is scored', () => {
	const of = (name: string) => pairs.filter((trial) => trial.case.includes(name));

	test('is every sixth month from the opening, for stalled talks to the end of the data', () => {
		// China: opened on 4 May 2017, so 20 days up to 4 November 2026; the first ten of them, up to
		// 4 November 2021, have 60 months behind them by 23 November 2026.
		const china = of('eu-chn');
		expect(china.map((trial) => trial.day)).toEqual(
			Array.from({ length: 20 }, (_, n) => addMonths(day('2017-05-04'), 6 * n))
		);
		const over = china.filter(({ horizons }) => horizons.some(({ months }) => months === 60));
		expect(over.map((trial) => trial.day)).toEqual(china.slice(0, 10).map((trial) => trial.day));
		expect(china.flatMap(({ horizons }) => horizons).every(({ happened }) => !happened)).toBe(true);
	});

	test('is, for concluded talks, up to the entry into force', () => {
		// Georgia: opened on 2 April 2009, in force on 1 March 2011.
		expect(of('eu-geo').map((trial) => [trial.day, trial.horizons[0]?.happened])).toEqual([
			['2009-04-02', false],
			['2009-10-02', false],
			['2010-04-02', true],
			['2010-10-02', true]
		]);
	});

	test('excludes horizons that have not passed, however early the success', () => {
		const cut = day('2011-04-01'); // Georgia is in force, but only one horizon has passed on each day
		const early = trials({ agreements, choice: DEFAULT_CLASS, asOf: cut, methods });
		for (const trial of early) {
			for (const { months } of trial.horizons) {
				expect(addMonths(trial.day, months) <= cut).toBe(true);
			}
		}
		const georgia = early.filter((trial) => trial.case.includes('eu-geo'));
		expect(georgia.map(({ horizons }) => horizons.length)).toEqual([1, 1, 0, 0]);
	});
});

describe('leave one package out, and nothing from the future', () => {
	test('forecasts on a day do not change when later events do', () => {
		let compared = 0;
		for (const now of ['2007-11-30', '2010-04-02', '2013-09-01', '2017-05-04'].map(day)) {
			const other = trials({ agreements: after(now, 777), choice: DEFAULT_CLASS, asOf, methods });
			for (const trial of pairs.filter((candidate) => candidate.day <= now)) {
				const same = other.find((candidate) => isSame(candidate, trial));
				expect(same?.curves).toEqual(trial.curves);
				compared += 1;
			}
		}
		expect(compared).toBeGreaterThan(50);
	});

	test('forecasts of a case do not change when the rest of its package does', () => {
		const choice = { ...DEFAULT_CLASS, packages: 'each' } as const;
		const moved = agreements.map((agreement) =>
			agreement.partner.iso3 === 'SRB' ? shifted(agreement, day('2006-12-31'), -60) : agreement
		);
		const bosnia = ({ case: name }: Trial) => name.includes('eu-bih');
		const before = trials({ agreements, choice, asOf, methods });
		const later = trials({ agreements: moved, choice, asOf, methods });
		expect(later.filter(bosnia)).toEqual(before.filter(bosnia));
		// They do affect others: Georgia was forecast with Serbia in its class.
		const georgia = ({ case: name }: Trial) => name.includes('eu-geo');
		expect(later.filter(georgia)).not.toEqual(before.filter(georgia));
	});

	const leaks: [string, View, RegExp][] = [
		['the case itself', (cases, now) => knownOn(cases, now), /of the same cluster/],
		[
			'a step of tomorrow',
			(cases, now, cluster) => knownOn(cases, addDays(now, 200), cluster),
			/would see (opened|initialled|signed|inForce)/
		],
		[
			'how other talks ended',
			(cases, now, cluster) =>
				knownOn(cases, now, cluster).map(({ id }) => cases.find((entry) => entry.id === id)!),
			/would see (initialled|signed|inForce)/
		]
	];
	test.each(leaks)('a planted leak is caught: %s', (_, view, message) => {
		expect(() => trials({ agreements, choice: DEFAULT_CLASS, asOf, view, methods })).toThrow(
			message
		);
	});
});

test('every method is scored on the same days', () => {
	for (const report of result.reports) {
		for (const method of METHODS) {
			const { reliability } = report.methods[method];
			expect(reliability.reduce((sum, { count }) => sum + count, 0)).toBe(report.scored);
		}
	}
});

function isSame(a: Trial, b: Trial): boolean {
	return a.case === b.case && a.day === b.day;
}

/** The precedents with every step after `now` moved by so many days. */
function after(now: Day, days: number): Agreement[] {
	return agreements.map((agreement) => shifted(agreement, now, days));
}

function shifted(agreement: Agreement, now: Day, days: number): Agreement {
	const path = agreement.path.map((step) => {
		const date = middleDay(step.date);
		return date > now ? { ...step, date: addDays(date, days) } : step;
	});
	return { ...agreement, path };
}
