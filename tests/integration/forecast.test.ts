import { describe, expect, test } from 'vitest';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import {
	bandBy,
	forecast,
	greenwoodBy,
	influenceBy,
	probabilityBy,
	quantileDate
} from '$lib/domain/forecast/forecast';
import { buildCases } from '$lib/domain/forecast/cases';
import { MODELS, type Model } from '$lib/domain/forecast/estimators/chain';
import { NOT_REACHED } from '$lib/domain/forecast/estimators/kaplan-meier';
import { COMPARED_CLASSES, DEFAULT_CLASS, formatClass } from '$lib/domain/forecast/reference-class';
import { compareMethods } from '$lib/domain/forecast/estimators/methods';
import { forecastState } from '$lib/domain/forecast/state';
import { compareClasses, crossCheck, summarise } from '$lib/domain/forecast/summary';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { headline } from '$lib/domain/record/headline';
import { addMonths, day, DAYS_PER_MONTH } from '$lib/domain/time';
import { readShippedRecord } from '$lib/server/record/shipped';
import { SHIPPED } from './shipped-files';

const record = readShippedRecord(SHIPPED);
const today = day('2026-11-23');
const milestones = record.milestones.map((entry): Milestone => ({
	...entry,
	revisedOn: entry.recordedOn,
	revision: 1
}));
const opening = milestones.find(({ slug }) => slug === 'talks-opened-round-1-2025')!;

function stateWith(...added: Milestone[]) {
	const state = forecastState(headline([...milestones, ...added], today), 'pair');
	if (!state.ok) throw new Error(state.problem);
	return state.value;
}

function told(
	state = stateWith(),
	model: Model = 'stage-smoothed',
	choice = DEFAULT_CLASS,
	on = today
) {
	const found = forecast({ agreements: record.precedents, state, today: on, choice, model });
	if (!found.ok) throw new Error(found.problem);
	return found.value;
}

describe('the shipped record', () => {
	test('says that both talks have been open since 2 December 2025', () => {
		expect(stateWith()).toEqual({
			stage: 'negotiation',
			since: '2025-12-02',
			opened: '2025-12-02'
		});
	});

	test('has 12 concluded pairs, of which four are one package, and 4 open ones', () => {
		const once = buildCases(record.precedents, DEFAULT_CLASS);
		const each = buildCases(record.precedents, { ...DEFAULT_CLASS, packages: 'each' });
		const concluded = (cases: typeof once) => cases.filter(({ inForce }) => inForce).length;
		expect([once.length, concluded(once), each.length, concluded(each)]).toEqual([13, 9, 16, 12]);
		const partners = new Set(each.flatMap((entry) => entry.partners));
		for (const iso3 of ['KAZ', 'TUR', 'ALB', 'DZA']) expect(partners.has(iso3)).toBe(false);
	});

	test('gives the Kaplan–Meier row of the pair as calculated by hand', () => {
		// 356 days after the opening 12 of 13 are at risk (Moldova took 326). Remaining days:
		// W. Balkans 41, Armenia 318, Georgia 342, Ukraine 421, Azerbaijan 558, Russia 598,
		// Cabo Verde 1611, Belarus 1988; Morocco, Tunisia, Jordan, China open. The 41 days are less than
		// the 230 that the W. Balkans needed after the initialling, so that twelfth waits until then.
		const { quantiles, within, never, floor } = summarise(told(stateWith(), 'kaplan-meier'));
		expect(quantiles).toEqual({
			p10: '2027-10-07', // 318 days: 2/12
			p25: '2027-10-31', // 342 days: 3/12
			p50: '2028-07-13', // 598 days: 6/12
			p75: NOT_REACHED, // 8/12 in all
			p90: NOT_REACHED
		});
		expect(Object.values(within).map((p) => p * 12)).toEqual(
			[3, 6, 6, 7].map((n) => expect.closeTo(n, 9))
		);
		expect(never).toBeCloseTo(4 / 12, 9);
		expect(floor).toBe('2027-07-11');
	});

	test.each(COMPARED_CLASSES.map((choice) => ({ choice, name: formatClass(choice) })))(
		'has a forecast by both models for $name, with nothing below the floor',
		({ choice }) => {
			const stateOf = () => ({ ok: true as const, value: stateWith() });
			for (const model of MODELS) {
				const [line] = compareClasses({
					...{ agreements: record.precedents, stateOf, today, model, classes: [choice] }
				});
				expect(line?.outcome).toMatchObject({ ok: true });
				const value = told(stateWith(), model, choice);
				expect(value.curve.days[0]).toBeGreaterThanOrEqual(value.floor.days);
				expect(probabilityBy(value, today)).toBe(0);
				const within = Object.values(summarise(value).within);
				expect(within).toEqual(within.toSorted((a, b) => a - b));
			}
		}
	);
});

/** A quantile that is not reached is after every day. */
function comparable(quantile: ReturnType<typeof quantileDate>): string {
	return typeof quantile === 'string' ? quantile : '9999';
}

describe('the page on 23 November 2026', () => {
	// p10, p25, p50; in 1000 within 12, 24, 36 and 60 months; never. The upper ends are not reached.
	test.each([
		['pair', '2028-04-18', '2029-07-22', null, [26, 183, 294, 366], 518],
		['pair-each', '2028-03-02', '2029-06-11', null, [43, 196, 310, 373], 518],
		['vfa', '2028-04-12', '2029-08-12', null, [33, 189, 291, 369], 518],
		['ra', '2029-03-14', '2030-08-11', '2033-03-14', [6, 75, 170, 391], 394],
		['pair-since-2009', '2029-02-23', '2030-10-02', null, [0, 84, 180, 280], 582]
	])('tells %s', (name, p10, p25, p50, within, never) => {
		const choice = COMPARED_CLASSES.find((candidate) => formatClass(candidate) === name);
		const row = summarise(told(stateWith(), 'stage-smoothed', choice));
		expect(row.quantiles).toEqual({
			...{ p10, p25, p50: p50 ?? NOT_REACHED },
			...{ p75: NOT_REACHED, p90: NOT_REACHED }
		});
		expect(Object.values(row.within).map((p) => Math.round(p * 1000))).toEqual(within);
		expect(Math.round(row.never * 1000)).toBe(never);
	});

	test('does not halve in three days because one case took 358', () => {
		const by = day('2028-06-30');
		const on = (date: string, model: Model) =>
			probabilityBy(told(stateWith(), model, DEFAULT_CLASS, day(date)), by);
		expect(on('2026-11-26', 'stage-aware')).toBeLessThan(on('2026-11-23', 'stage-aware') / 2);
		expect(on('2026-11-26', 'stage-smoothed')).toBeGreaterThan(
			on('2026-11-23', 'stage-smoothed') * 0.85
		);
	});
});

describe('a new milestone', () => {
	const initialled: Milestone = {
		...opening,
		slug: 'initialled',
		stage: 'initialling',
		date: today
	};

	const staged = MODELS.filter((model) => model !== 'kaplan-meier');
	test.each(staged)('"initialled today", by %s: median earlier, floor 7.6 months away', (model) => {
		const before = told(stateWith(), model);
		const after = told(stateWith(initialled), model);
		expect(after.state).toEqual({ stage: 'initialling', since: today, opened: '2025-12-02' });
		for (const level of [0.25, 0.5]) {
			expect(comparable(quantileDate(after, level)) < comparable(quantileDate(before, level))).toBe(
				true
			);
		}
		// The Western Balkans: the last initialled on 16 May 2007, all in force on 1 January 2008.
		expect(after.floor.days).toBe(230);
		expect((after.floor.days / DAYS_PER_MONTH).toFixed(1)).toBe('7.6');
		expect(after.curve.days[0]).toBeGreaterThanOrEqual(230);
	});

	test('initialled on one track only, the pair still negotiates', () => {
		expect(stateWith({ ...initialled, tracks: ['vfa'] })).toEqual(stateWith());
	});

	test.each(['statement', 'context', 'rule'] as const)('changes nothing as a %s', (kind) => {
		expect(told(stateWith({ ...initialled, kind }))).toEqual(told());
	});

	test('in force, there is nothing left to forecast', () => {
		const done: Milestone = { ...initialled, slug: 'in-force', stage: 'entry-into-force' };
		expect(forecastState(headline([...milestones, done], today), 'pair')).toMatchObject({
			ok: false,
			problem: 'already-in-force'
		});
		expect(forecastState(headline([], today), 'vfa')).toMatchObject({ problem: 'talks-not-open' });
	});

	test('that skips a stage sets its own date, and signed counts from the signature', () => {
		const signed: Milestone = { ...initialled, slug: 'signed', stage: 'signature' };
		expect(stateWith(signed)).toMatchObject({ stage: 'signature', since: today });
		const consent: Milestone = { ...signed, slug: 'consent', stage: 'consent' };
		expect(forecastState(headline([...milestones, consent], today), 'pair')).toMatchObject({
			problem: 'stage-date-unknown' // consented, but nobody recorded when it was signed
		});
	});
});

describe('how sure it is', () => {
	const resampled = (seed: number, model: Model) => {
		const found = forecast({
			...{ agreements: record.precedents, state: stateWith(), today, choice: DEFAULT_CLASS, model },
			resampling: { resamples: 2000, generator: xoroshiro128plus(seed) }
		});
		if (!found.ok) throw new Error(found.problem);
		return found.value;
	};

	test.each(MODELS)('the band of %s is the same each time and holds the curve', (model) => {
		const value = resampled(1, model);
		expect(resampled(1, model)).toEqual(value);
		expect(value.band).toMatchObject({ resamples: 2000, silent: 0 });
		for (const months of [12, 24, 36, 60]) {
			const date = addMonths(today, months);
			const { lower, upper } = bandBy(value, date)!;
			expect(lower).toBeLessThanOrEqual(probabilityBy(value, date));
			expect(upper).toBeGreaterThanOrEqual(probabilityBy(value, date));
		}
	});

	test.each(MODELS)('leaving one case out moves %s to both sides', (model) => {
		const value = resampled(1, model);
		const date = addMonths(today, 36);
		const { lower, upper } = influenceBy(value, date)!;
		const partners = value.cases.map((entry) => entry.partners);
		const without = partners.map((codes) =>
			probabilityBy(told(stateWith(), model, { ...DEFAULT_CLASS, without: codes.toSorted() }), date)
		);
		// To the month, so a little wider than on the day itself.
		expect(lower).toBeLessThanOrEqual(Math.min(...without));
		expect(upper).toBeGreaterThanOrEqual(Math.max(...without));
		expect(upper - lower).toBeLessThan(0.25);
		expect(lower).toBeLessThan(probabilityBy(value, date));
		expect(upper).toBeGreaterThan(probabilityBy(value, date));
	});

	test('every method gets the same question, and the fastest day is shown beside them', () => {
		const value = told();
		const rows = compareMethods(value);
		expect(rows.map(({ method }) => method)).toEqual([...MODELS, 'weibull']);
		expect(rows.find(({ method }) => method === 'stage-smoothed')).toEqual({
			method: 'stage-smoothed',
			within: summarise(value).within,
			never: value.never.share
		});
	});

	test('the bootstrap and Greenwood agree on how wide the band is', () => {
		const date = addMonths(today, 24);
		const band = bandBy(resampled(1, 'kaplan-meier'), date)!;
		const greenwood = greenwoodBy(told(stateWith(), 'kaplan-meier'), date, 0.8)!;
		expect(Math.abs(band.lower - greenwood.lower)).toBeLessThan(0.1);
		expect(Math.abs(band.upper - greenwood.upper)).toBeLessThan(0.1);
	});

	test('a smooth curve through the same cases gives a similar result', () => {
		const value = told(stateWith(), 'kaplan-meier');
		const check = crossCheck(value)!;
		expect(Math.abs(check.never - value.never.share)).toBeLessThan(0.1);
		expect(Math.abs(check.within[24] - probabilityBy(value, addMonths(today, 24)))).toBeLessThan(
			0.15
		);
	});
});
