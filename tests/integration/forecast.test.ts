import { describe, expect, test } from 'vitest';
import {
	bandBy,
	forecast,
	probabilityBy,
	probabilityIfQuiet,
	quantileDate
} from '$lib/domain/forecast/forecast';
import { buildCases } from '$lib/domain/forecast/cases';
import { curveBy, MODELS } from '$lib/domain/forecast/cross-checks';
import { inHundred } from '$lib/domain/forecast/frequency';
import { NOT_REACHED } from '$lib/domain/forecast/estimators/kaplan-meier';
import {
	COMPARED_CLASSES,
	DEFAULT_CLASS,
	formatClass,
	type ForecastClass
} from '$lib/domain/forecast/reference-class';
import { compareMethods } from '$lib/domain/forecast/estimators/methods';
import { forecastState, type ForecastState } from '$lib/domain/forecast/state';
import { compareClasses, summarise } from '$lib/domain/forecast/summary';
import { supposeState } from '$lib/domain/forecast/supposition';
import { historyOf, telling } from '$lib/domain/forecast/telling';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { headline } from '$lib/domain/record/headline';
import { addDays, addMonths, day, type Day } from '$lib/domain/time';
import { readPrecedents } from '$lib/server/record/precedents';
import { readShippedRecord } from '$lib/server/record/shipped';
import { SHIPPED } from './shipped-files';

const record = readShippedRecord(SHIPPED);
const { agreements, asOf } = readPrecedents(SHIPPED);
const known = day('2026-04-15');
const today = day('2026-11-30');
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

interface Asked {
	state?: ForecastState;
	choice?: ForecastClass;
	on?: Day;
	knownUntil?: Day;
}

function told({
	state = stateWith(),
	choice = DEFAULT_CLASS,
	on = today,
	knownUntil = known
}: Asked = {}) {
	const found = forecast({
		...{ agreements, casesKnownUntil: asOf, state, knownUntil, today: on, choice }
	});
	if (!found.ok) throw new Error(found.problem);
	return found.value;
}

const DUE = day('2028-12-01');

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
		// 134 days after the opening all 13 are at risk: nobody was faster than Moldova (326). Days from the opening:
		// Moldova 326, W. Balkans 397, Armenia 674, Georgia 698, Ukraine 777, Azerbaijan 914, Russia 954,
		// Cabo Verde 1967, Belarus 2344; Morocco, Tunisia, Jordan, China open.
		const curve = curveBy('kaplan-meier', told())!;
		const from = [326, 397, 674, 698, 777, 914, 954, 1967, 2344];
		expect(curve.days).toEqual(from.map((days) => days - 134));
		expect(curve.probability).toEqual(from.map((_, i) => expect.closeTo((i + 1) / 13, 9)));
	});

	test.each(COMPARED_CLASSES.map((choice) => ({ choice, name: formatClass(choice) })))(
		'has a forecast for $name that rises and is never sure',
		({ choice }) => {
			const value = told({ choice });
			const { within } = summarise(value);
			const figures = Object.values(within);
			expect(figures).toEqual(figures.toSorted((a, b) => a - b));
			expect(probabilityBy(value, known)).toBe(0);
			expect(value.never.share).toBeGreaterThan(0);
			const [row] = compareClasses({
				...{ agreements, casesKnownUntil: asOf, knownUntil: known, today, classes: [choice] },
				state: { ok: true, value: stateWith() }
			});
			expect(row?.outcome).toMatchObject({ ok: true, value: { within } });
		}
	);
});

describe('the figure that is told', () => {
	test('counts only what is known, and says the same whatever the clock says', () => {
		const figure = probabilityBy(told(), DUE);
		expect(Math.abs(100 * figure - 35)).toBeLessThan(1);
		for (const on of ['2026-04-15', '2027-06-01', '2028-06-01', '2030-06-01'].map(day)) {
			const value = told({ on });
			for (const by of ['2028-12-01', '2031-01-01', '2035-01-01'].map(day)) {
				expect(probabilityBy(value, by)).toBe(probabilityBy(told(), by));
				expect(bandBy(value, by)).toEqual(bandBy(told(), by));
			}
		}
	});

	test('says beside it what it is if nothing has happened since', () => {
		const looked = probabilityBy(told({ knownUntil: today }), DUE);
		expect(Math.abs(100 * looked - 19)).toBeLessThan(1);
		expect(probabilityIfQuiet(told(), DUE)).toBe(looked);
		expect(probabilityIfQuiet(told({ knownUntil: today }), DUE)).toBeNull();
	});

	test('holds in its sentences what became of earlier talks', () => {
		expect(telling(told())).toMatchObject({ by: '2028-11-30', n: 35, quiet: 19, median: null });
		expect(historyOf(told())).toMatchObject({
			...{ cases: 13, concluded: 9 },
			slow: { count: 7, later: 3, open: 4 }
		});
		expect(told({ on: day('2026-11-23') }).fastest).toBe('2027-07-11'); // 230 days, as the Western Balkans
	});

	test('lies in its band', () => {
		for (const months of [12, 24, 36, 60]) {
			const date = addMonths(today, months);
			const { lower, upper } = bandBy(told(), date);
			expect(lower).toBeLessThan(probabilityBy(told(), date));
			expect(upper).toBeGreaterThan(probabilityBy(told(), date));
		}
	});

	test('is checked by four other methods on the same question', () => {
		const rows = compareMethods(told());
		expect(rows.map(({ method }) => method)).toEqual([...MODELS, 'base-rate']);
		expect(rows[0]?.within).toEqual(summarise(told()).within);
	});

	test('is never none or all, in any group, by any date that is told', () => {
		for (const choice of COMPARED_CLASSES) {
			for (const days of [1, 400, 4380]) {
				const n = inHundred(probabilityBy(told({ choice }), addDays(known, days)));
				expect(n).toBeGreaterThan(0);
				expect(n).toBeLessThan(100);
			}
		}
	});
});

/** A quantile that is not reached is after every day. */
function comparable(quantile: ReturnType<typeof quantileDate>): string {
	return typeof quantile === 'string' ? quantile : '9999';
}

describe('a new milestone', () => {
	const initialled: Milestone = {
		...opening,
		slug: 'initialled',
		stage: 'initialling',
		date: today
	};

	test('"initialled today" raises the figure for every date', () => {
		const [before, after] = [told(), told({ state: stateWith(initialled) })];
		expect(after.state).toEqual({ stage: 'initialling', since: today, opened: '2025-12-02' });
		// Who recorded it knew of that day.
		expect(after.knownUntil).toBe(today);
		for (const months of [12, 24, 36, 60, 120]) {
			const by = addMonths(today, months);
			expect(probabilityBy(after, by)).toBeGreaterThan(probabilityBy(before, by));
		}
		expect(comparable(quantileDate(after, 0.25)) < comparable(quantileDate(before, 0.25))).toBe(
			true
		);
		expect(quantileDate(before, 0.9)).toEqual(NOT_REACHED);
	});

	test('one day more or less never turns none into all', () => {
		const by = day('2028-06-30');
		const at = (on: Day) => {
			const state = supposeState(stateWith(), { stage: 'initialling', on });
			if (!state.ok) throw new Error(state.problem);
			return probabilityBy(told({ state: state.value, on }), by);
		};
		for (const on of ['2027-03-01', '2027-11-13', '2027-11-14'].map(day)) {
			expect(Math.abs(at(on) - at(addDays(on, 1)))).toBeLessThan(0.01);
		}
	});

	test('initialled on one track only, the pair still negotiates', () => {
		expect(stateWith({ ...initialled, tracks: ['vfa'] })).toEqual(stateWith());
	});

	test.each(['statement', 'context', 'rule'] as const)('changes nothing as a %s', (kind) => {
		expect(told({ state: stateWith({ ...initialled, kind }) })).toEqual(told());
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
