import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, type Day } from '$lib/domain/time';
import { knownOn } from '$lib/domain/forecast/cases';
import type { Model } from '$lib/domain/forecast/estimators/chain';
import { forecastFrom, type Forecast } from '$lib/domain/forecast/forecast';
import { nextLedgerRow, scoreLedger, type LedgerRow } from './ledger';
import { DEFAULT_CLASS, type ForecastClass } from '$lib/domain/forecast/reference-class';
import { talks } from '$lib/domain/forecast/sample-cases';

const start = addDays(day('2010-01-01'), 400);
const cases = [talks('A', [100, 50, 30]), talks('B', [200, 100, 60]), talks('C', [])];
const opened = addDays(start, -50);

function told(
	today: Day = start,
	{
		model = 'stage-aware',
		stage = 'negotiation',
		choice = DEFAULT_CLASS,
		version = '1'
	}: {
		model?: Model;
		stage?: 'negotiation' | 'initialling';
		choice?: ForecastClass;
		version?: string;
	} = {}
): Forecast {
	const since = stage === 'negotiation' ? opened : today;
	const state = { stage, since, opened };
	const found = forecastFrom({ cases: knownOn(cases, today), state, today, choice, model });
	if (!found.ok) throw new Error(found.problem);
	return { ...found.value, modelVersion: version };
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
			model: 'stage-aware',
			class: 'pair',
			cause: { kind: 'first' },
			state: { stage: 'negotiation', opened }
		});
		// After 50 days A (100), B (200) and C (open) are at risk: A or B, then 4 combinations each, 2/3 in all.
		expect(first.within[12]).toBeCloseTo(2 / 3, 12);
		expect(first.never).toBeCloseTo(1 / 3, 12);
	});

	it('gains a row if the record changed, with the cause', () => {
		const next = row(first, told(later, { stage: 'initialling' }), 'record');
		expect(next.cause).toEqual({ kind: 'record', changed: ['initialled-2011'] });
	});

	it.each([
		['the estimator', { model: 'kaplan-meier' }, '1 stage-aware pair'],
		['the version', { version: '2' }, '1 stage-aware pair'],
		['the class', { choice: { ...DEFAULT_CLASS, unit: 'ra' } }, '1 stage-aware pair']
	] as const)('gains a row where %s changed, with the method before', (_, options, from) => {
		expect(row(first, told(later, options), 'model').cause).toEqual({ kind: 'model', from });
	});

	it('gains none if only time has passed', () => {
		expect(nextLedgerRow(first, told(later), record)).toMatchObject({
			problem: 'ledger-unchanged'
		});
	});

	it('never mixes two causes', () => {
		const both = told(later, { stage: 'initialling', version: '2' });
		for (const cause of [record, { kind: 'model' } as const]) {
			expect(nextLedgerRow(first, both, cause)).toMatchObject({ problem: 'ledger-mixed' });
		}
		const otherClass = { ...DEFAULT_CLASS, unit: 'vfa' } as const;
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

	it('scores a horizon when it is over, and not before', () => {
		const soon = scoreLedger([first], { inForce, asOf: addMonths(start, 23) });
		expect(soon.map(({ months, happened }) => [months, happened])).toEqual([[12, false]]);
		const all = scoreLedger([first], { inForce, asOf: addMonths(start, 60) });
		expect(all.map(({ months, happened }) => [months, happened])).toEqual([
			[12, false],
			[24, true],
			[36, true],
			[60, true]
		]);
		expect(all[0]?.brier).toBeCloseTo(4 / 9, 12); // forecast 2/3, did not happen
		expect(all[1]?.brier).toBeCloseTo(1 / 9, 12);
	});

	it('scores talks that are still open', () => {
		const [score] = scoreLedger([first], { inForce: null, asOf: addMonths(start, 12) });
		expect(score).toMatchObject({ months: 12, happened: false });
	});
});
