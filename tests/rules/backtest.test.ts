import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreement } from '$lib/domain/agreements/agreement';
import {
	DESIGNS,
	METHODS,
	trials,
	type Trial,
	type View
} from '$lib/domain/forecast/backtest/backtest';
import { backtest, formatBacktest } from '$lib/domain/forecast/backtest/backtest-report';
import { HINDSIGHTS } from '$lib/domain/forecast/backtest/hindsight';
import { RIVALS } from '$lib/domain/forecast/backtest/rivals';
import { buildCases, knownOn } from '$lib/domain/forecast/cases';
import { MODELS } from '$lib/domain/forecast/cross-checks';
import { COMPARED_CLASSES, DEFAULT_CLASS } from '$lib/domain/forecast/reference-class';
import { addDays, addMonths, day, middleDay, type Day } from '$lib/domain/time';
import { readPrecedents } from '$lib/server/record/precedents';
import { readSubject } from '$lib/server/record/shipped-subject';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const { agreements, asOf } = readPrecedents(DATA);
const subject = readSubject(DATA, asOf);
const result = backtest({ agreements, classes: COMPARED_CLASSES, asOf, subject });
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
		const { constant } = climatology;
		expect(constant.share).toBeCloseTo(0.18, 2);
		expect(constant.brier).toBeCloseTo(0.145, 2);
		expect(scores.cure.brier).toBeLessThan(constant.brier!);
		expect(scores['stage-aware'].brier).toBeGreaterThan(constant.brier!);
	});

	test.each(result.reports)('says where a rival is better: $class', (report) => {
		const own = report.methods[result.defaultModel];
		const rivals = [
			...RIVALS.map((rival) => [rival, report.methods[rival]] as const),
			...HINDSIGHTS.map((rival) => [rival, report.climatology[rival]] as const)
		];
		for (const [rival, { brier, brierByCase }] of rivals) {
			const said = (at: string) => report.beatenBy.some((b) => b.rival === rival && b.at === at);
			expect(said('all')).toBe(brier! < own.brier!);
			expect(said('by-case')).toBe(brierByCase! < own.brierByCase!);
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

/** Before the package of 2006 was initialled, so that only later steps move. */
const MOVED_AFTER = day('2006-12-31');
const PACKAGE = 'western-balkans-2006';

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

	test('with all that is known today, forecasts do not change with what their own package did later', () => {
		const choice = { ...DEFAULT_CLASS, packages: 'each' } as const;
		const design = 'leave-one-out';
		const before = trials({ agreements, choice, asOf, methods, design });
		const own = buildCases(agreements, choice).filter((one) => one.cluster === PACKAGE);
		expect(own.length).toBeGreaterThan(3);
		fc.assert(
			fc.property(fc.constantFrom(...own), fc.integer({ min: 30, max: 900 }), (member, days) => {
				const moved = agreements.map((entry) =>
					member.agreements.includes(entry.slug) ? shifted(entry, MOVED_AFTER, days) : entry
				);
				const later = trials({ agreements: moved, choice, asOf, methods, design });
				// The others of the package: the member's own days may have moved with its steps.
				const others = own.filter(({ id }) => id !== member.id).map(({ id }) => id);
				const spared = (trial: Trial) => others.includes(trial.case);
				expect(later.filter(spared)).toEqual(before.filter(spared));
				// The talks with Georgia are not of the package, so all of it counts for them.
				const georgia = ({ case: id }: Trial) => id.includes('eu-geo');
				expect(later.filter(georgia)).not.toEqual(before.filter(georgia));
			}),
			{ numRuns: 12 }
		);
	});

	test.each(DESIGNS)('no forecast rests on its own talks or their package: %s', (design) => {
		const choice = { ...DEFAULT_CLASS, packages: 'each' } as const;
		let asked = 0;
		const view: View = (cases, known, cluster) => {
			const seen = knownOn(cases, known, cluster);
			expect(seen.some((entry) => entry.cluster === cluster)).toBe(false);
			// Whole packages only: everybody else who had opened is there.
			const others = cases.filter((entry) => entry.opened <= known && entry.cluster !== cluster);
			expect(seen.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
			asked += 1;
			return seen;
		};
		trials({ agreements, choice, asOf, methods: ['base-rate'], design, view });
		expect(asked).toBe(148);
	});

	test('with all that is known today, it still sees of the talks themselves only that day', () => {
		const cut = day('2011-04-01');
		const run = (until: Agreement[]) =>
			trials({ agreements: until, choice: DEFAULT_CLASS, asOf, methods, design: 'leave-one-out' });
		const georgia = ({ case: id, day: on }: Trial) => id.includes('eu-geo') && on < cut;
		const moved = agreements.map((entry) =>
			entry.partner.iso3 === 'GEO' ? shifted(entry, day('2010-12-31'), 400) : entry
		);
		// In force later by 400 days: more days to forecast, but on the old ones the same is told.
		const [before, later] = [run([...agreements]), run(moved)].map((found) =>
			found.filter(georgia)
		);
		expect(before!.length).toBeGreaterThan(2);
		expect(later!.slice(0, before!.length).map(({ curves }) => curves)).toEqual(
			before!.map(({ curves }) => curves)
		);
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

describe('the closer look at the told method', () => {
	const { test: found, reports } = result;
	const [pair] = reports;

	test('has every forecast once: those that are compared, and those that are dropped', () => {
		const all = found.cases.flatMap(({ forecasts }) => forecasts);
		expect(all).toHaveLength(pair!.origins);
		expect(all.filter(({ silent }) => silent.length === 0)).toHaveLength(pair!.answered);
		expect(all.flatMap(({ horizons }) => horizons)).toHaveLength(pair!.scoredAll);
		for (const method of METHODS) {
			const silent = all.filter((forecast) => forecast.silent.includes(method));
			expect(silent).toHaveLength(pair!.methods[method].silent);
		}
	});

	test('has the same scores as the report where both speak of the same days', () => {
		expect(pair!.methods.cure).toMatchObject(found.designs.prequential.compared);
		expect(found.designs.prequential.all.brier).toBe(pair!.methods.cure.brierAll);
		expect(found.designs.prequential.all.log).toBe(pair!.methods.cure.logAll);
	});

	test.each(DESIGNS)('has the scores that its own forecasts give: %s', (design) => {
		const cases = found.cases.map(({ forecasts }) =>
			forecasts.flatMap(({ horizons }) =>
				horizons.map(({ told, happened }) => (told[design] - Number(happened)) ** 2)
			)
		);
		const average = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
		expect(found.designs[design].all.brier).toBeCloseTo(average(cases.flat()), 9);
		expect(found.designs[design].all.brierByCase).toBeCloseTo(average(cases.map(average)), 9);
		const bins = found.designs[design].reliability;
		expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(pair!.scoredAll);
		const pit = found.designs[design].pit.reduce((sum, part) => sum + part, 0);
		expect(pit).toBeCloseTo(1, 9);
	});

	test('tells with its own priors what the forecast tells, and with eight others at least', () => {
		const own = found.priors.find(({ variant }) => variant === 'told')!;
		expect(own.compared).toEqual(found.designs.prequential.compared);
		expect(found.asked).toEqual({ by: '2028-11-30', knownUntil: '2026-04-15' });
		expect(Math.abs(own.told! - 0.35)).toBeLessThan(0.01);
		const others = found.priors.filter(({ variant }) => variant !== 'told');
		expect(others.length).toBeGreaterThanOrEqual(8);
		for (const { told } of others) expect(told).not.toBe(own.told);
	});
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
