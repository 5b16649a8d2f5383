import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, lastDay, partialDate, type Day } from '$lib/domain/time';
import type { Model } from '$lib/domain/forecast/cross-checks';
import { forecast, type Forecast } from '$lib/domain/forecast/forecast';
import { nextLedgerRow, scoreLedger, type LedgerRow } from './ledger';
import { DEFAULT_CLASS, type ForecastClass } from '$lib/domain/forecast/reference-class';
import { precedent } from '$lib/domain/forecast/sample-cases';

const start = addDays(day('2010-01-01'), 400);
const agreements = [
	precedent('eu-aaa-vfa', {
		'talks-opened': '2010-01-01',
		initialled: '2010-05-01',
		signed: '2010-07-01',
		'in-force': '2010-09-01'
	}),
	precedent('eu-bbb-vfa', { 'talks-opened': '2010-02-01' })
];
const VFA = { ...DEFAULT_CLASS, unit: 'vfa' } as const;
const opened = addDays(start, -50);

function told(
	today: Day = start,
	{
		model = 'cure',
		stage = 'negotiation',
		choice = VFA,
		version = '1',
		knownUntil = start
	}: {
		model?: Model;
		stage?: 'negotiation' | 'initialling';
		choice?: ForecastClass;
		version?: string;
		knownUntil?: Day;
	} = {}
): Forecast {
	const since = stage === 'negotiation' ? opened : today;
	const state = { stage, since, opened };
	const found = forecast({
		...{ agreements, casesKnownUntil: start, state, knownUntil, today, choice }
	});
	if (!found.ok) throw new Error(found.problem);
	return { ...found.value, model, modelVersion: version };
}

function row(previous: LedgerRow | null, forecast: Forecast, kind: 'record' | 'model'): LedgerRow {
	const cause = kind === 'record' ? { kind, changed: ['initialled-2011'] } : { kind };
	const next = nextLedgerRow(previous, forecast, cause);
	if (!next.ok) throw new Error(next.problem);
	return next.value;
}

const first = row(null, told(), 'record');
const later = addDays(start, 10);
const record = { kind: 'record', changed: ['x'] } as const;

describe('the ledger', () => {
	it('starts with a first row that says what was forecast, how and on what', () => {
		expect(first).toMatchObject({
			date: start,
			modelVersion: '1',
			model: 'cure',
			class: 'vfa',
			knownUntil: start,
			cause: { kind: 'first' },
			state: { stage: 'negotiation', opened }
		});
		expect(first.within[12]).toBeGreaterThan(0);
		expect(first.within[60]).toBeLessThan(1 - first.never + 1e-9);
	});

	it('gains a row if the record changed, with the cause', () => {
		const next = row(first, told(later, { stage: 'initialling' }), 'record');
		expect(next.cause).toEqual({ kind: 'record', changed: ['initialled-2011'] });
	});

	it.each([
		['the estimator', { model: 'kaplan-meier' }, '1 cure vfa'],
		['the version', { version: '2' }, '1 cure vfa'],
		['the class', { choice: { ...VFA, openedSince: 2009 } }, '1 cure vfa']
	] as const)('gains a row where %s changed, with the method before', (_, options, from) => {
		expect(row(first, told(later, options), 'model').cause).toEqual({ kind: 'model', from });
	});

	it('gains none if only days have passed, and one where a new month has begun', () => {
		const sameMonth = lastDay(partialDate(start.slice(0, 7)));
		expect(nextLedgerRow(first, told(sameMonth), record)).toMatchObject({
			problem: 'ledger-unchanged'
		});
		const next = row(first, told(addDays(sameMonth, 1)), 'record');
		expect(next).toMatchObject({ cause: { kind: 'calendar' }, knownUntil: start });
		expect(nextLedgerRow(next, told(addDays(sameMonth, 2)), record)).toMatchObject({
			problem: 'ledger-unchanged'
		});
	});

	it('gains a row where the sources were looked through up to a later day without news', () => {
		const next = row(first, told(later, { knownUntil: later }), 'record');
		expect(next).toMatchObject({ cause: { kind: 'horizon' }, knownUntil: later });
	});

	it('never mixes two causes', () => {
		const both = told(later, { stage: 'initialling', version: '2' });
		for (const cause of [record, { kind: 'model' } as const]) {
			expect(nextLedgerRow(first, both, cause)).toMatchObject({ problem: 'ledger-mixed' });
		}
		const otherClass = { ...VFA, openedSince: 2009 };
		const moved = told(later, { stage: 'initialling', choice: otherClass });
		expect(nextLedgerRow(first, moved, record)).toMatchObject({ problem: 'ledger-mixed' });
	});

	it('refuses a wrong cause', () => {
		expect(nextLedgerRow(first, told(later, { version: '2' }), record)).toMatchObject({
			problem: 'ledger-cause-wrong'
		});
		expect(
			nextLedgerRow(first, told(later, { stage: 'initialling' }), { kind: 'model' })
		).toMatchObject({ problem: 'ledger-cause-wrong' });
	});

	it('goes forward only', () => {
		const past = told(addDays(start, -1), { stage: 'initialling' });
		expect(nextLedgerRow(first, past, record)).toMatchObject({ problem: 'ledger-out-of-order' });
	});
});

describe('the ledger scored', () => {
	const inForce = addMonths(start, 14);

	it('scores a horizon once it is known, and none by silence', () => {
		const soon = { inForce: null, knownUntil: addMonths(start, 23) };
		expect(scoreLedger([first], soon)).toMatchObject([
			{ months: 12, happened: false, brier: first.within[12] ** 2 }
		]);
		const untouched = { inForce: null, knownUntil: addMonths(start, 11) };
		expect(scoreLedger([first], untouched)).toEqual([]);
	});

	it('scores every horizon at once when the entry into force is recorded', () => {
		const all = scoreLedger([first], { inForce, knownUntil: inForce });
		expect(all.map(({ months, happened }) => [months, happened])).toEqual([
			[12, false],
			[24, true],
			[36, true],
			[60, true]
		]);
	});
});
