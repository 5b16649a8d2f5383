import { describe, expect, it } from 'vitest';
import {
	complete,
	outcome,
	parseQuery,
	type Line,
	type Outcome,
	type OutcomeContext
} from '$lib/domain/effects/check';
import { generalFee, newestModels, type Missing, type Rule } from '$lib/domain/effects';
import { day } from '$lib/domain/time';
import { contextOn, countingForecast, places, provisions, rules, TODAY } from './effects-data';

/** Sample cases, each calculated by hand from the rows and the provisions. Today is 24 November 2026. */

function check(query: string, context: OutcomeContext = contextOn(TODAY)): Outcome {
	const asking = { places, today: context.today };
	const { answers, dropped } = parseQuery(new URLSearchParams(query), asking);
	expect(dropped).toEqual([]);
	return outcome(complete(answers), context);
}

/** The value of a line, which must be neither a problem nor missing. */
function sure<T>(line: Line<T> | Missing | null): T {
	expect(line).not.toBeNull();
	expect(line).not.toHaveProperty('problem');
	expect(line).not.toHaveProperty('missing');
	return line as T;
}

describe('family of four, tourism, Italy, 1 July 2027', () => {
	const result = check('who=tourists&travellers=40,38,9,4&trip=2027-07-01&country=IT&visas=none');
	const agreement = sure(result.agreement);

	it('pays 90 + 90 + 45 + 0 = 225 euro today, by the rows of 11 June 2024', () => {
		const fee = sure(result.today.fee);
		expect(fee.lines.map((line) => line.amount)).toEqual([90, 90, 45, 0]);
		expect(fee.total).toBe(225);
		expect(fee.totalAfterBirthdays).toBe(225);
		expect(fee.lines.map((line) => `${line.rule.id} ${line.rule.validFrom}`)).toEqual([
			...['fee-adult 2024-06-11', 'fee-adult 2024-06-11'],
			...['fee-child 2024-06-11', 'fee-infant 2024-06-11']
		]);
		expect(fee.lines[0]?.citations[0]?.passage).toBe('Applicants shall pay a visa fee of EUR 90.');
		expect(fee.lines[2]?.mayBeWaived.map(({ id }) => id)).toEqual(['waiver-minors']);
		expect(result.today.feeIfLodgedLast).toBeNull();
		expect(sure(result.today.serviceFee)).toMatchObject({ amount: 45, total: 180 });
	});

	it('lodges from 1 January to 16 June, to be safe by 17 May', () => {
		expect(sure(result.window)).toMatchObject({
			state: 'not-open',
			opens: '2027-01-01',
			closes: '2027-06-16',
			first: '2027-01-01',
			last: '2027-06-16',
			saferBy: '2027-05-17'
		});
		expect(sure(result.today.decision)).toMatchObject({
			standardUntil: '2027-01-16',
			maximumUntil: '2027-02-15',
			priorConsultation: { upToDays: 7, withinStandard: true }
		});
	});

	it('would pay 135 on the newest model and 70 on that of Belarus: 90 to 155 less', () => {
		const [caboVerde, belarus] = agreement.models;
		// 2 × 75% of 90; the child of 9 is under 12, the one of 4 free today already.
		expect(caboVerde).toMatchObject({ agreement: 'cape-verde-2022', total: 135, saving: 90 });
		expect(caboVerde?.lines.map((line) => line.amount)).toEqual([67.5, 67.5, 0, 0]);
		expect(belarus).toMatchObject({ agreement: 'belarus', total: 70, saving: 155 });
		expect([caboVerde?.atMost, belarus?.atMost]).toEqual([false, false]);
		expect(agreement.savings).toEqual({ low: 90, high: 155 });
		expect(agreement.totals).toEqual({ low: 70, high: 135 });
		expect(agreement.models.every((model) => model.basis === 'inference')).toBe(true);
	});

	it('has the probability of the forecast for the days of lodging, not of travel', () => {
		// 1 January is 38 days away, 16 June 204, the trip 219.
		expect(result.inForce).toEqual({
			first: { day: '2027-01-01', probability: 0.038 },
			last: { day: '2027-06-16', probability: 0.204 }
		});
		expect(countingForecast(day('2027-07-01'))).toBe(0.219);
	});

	it('gets three lists of documents, no long visa, and no advice to wait', () => {
		const { groups } = sure(result.today.documents);
		expect(
			groups.map(({ purpose, items }) => [purpose, Array.isArray(items) && items.length])
		).toEqual([
			['general', 10],
			['tourism', 6],
			['minor', 3]
		]);
		expect(sure(result.today.multipleEntry).years).toBe(0);
		expect(sure(result.today.means).value.perDay).toEqual({ missing: 'not-a-daily-rate' });
		expect(result.advice).toEqual(['lodge-from', 'do-not-wait', 'ask-about-waiver']);
	});
});

it('a pensioner visiting a daughter in Germany pays 90 today, and nothing as a close relative', () => {
	const result = check(
		'who=pensioners&purpose=visit&travellers=67&trip=2027-03-01&country=DE&city=astana&visas=few'
	);
	expect(result.categories).toEqual(['pensioners', 'close_relatives']);
	expect(sure(result.today.fee)).toMatchObject({ total: 90 });
	expect(sure(result.window)).toMatchObject({ state: 'open', first: TODAY, closes: '2027-02-14' });
	const { models, savings } = sure(result.agreement);
	expect(models.map(({ lines }) => lines[0]?.reason)).toEqual(['waiver', 'waiver']);
	expect(models[0]?.lines[0]?.condition?.en).toBe('spouses, children and parents');
	expect(savings).toEqual({ low: 90, high: 90 });
	expect(sure(result.today.documents).groups.map(({ purpose }) => purpose)).toEqual([
		'general',
		'visit'
	]);
	expect(result.advice).toEqual(['lodge-now', 'do-not-wait']);
});

it('a pensioner who travels as a tourist saves less: Belarus left pensioners out', () => {
	const result = check(
		'who=pensioners&purpose=tourism&travellers=67&trip=undecided&country=undecided&visas=none'
	);
	const [caboVerde, belarus] = sure(result.agreement).models;
	expect(caboVerde).toMatchObject({ total: 67.5, saving: 22.5, atMost: false });
	expect(belarus).toMatchObject({ total: 35, saving: 55, atMost: false });
	expect(result.advice).toEqual(['decide-date', 'do-not-wait']);
	expect(result.inForce.last).toBeNull();
});

it.each([
	['pupils_students', 'waiver-pupils-students', 'school pupils, students'],
	['researchers', 'waiver-researchers', 'scientific seminar or conference']
])('%s pay nothing today already, by %s', (who, rule, passage) => {
	const result = check(`who=${who}&travellers=20&trip=2027-03-01&country=FR&visas=none`);
	const [line] = sure(result.today.fee).lines;
	expect(line).toMatchObject({ amount: 0, reason: 'waiver', rule: { id: rule } });
	expect(line?.citations[0]?.passage).toContain(passage);
	expect(sure(result.agreement).savings).toEqual({ low: 0, high: 0 });
	expect(sure(result.today.serviceFee).amount).toBe(45);
	expect(result.advice).toContain('nothing-to-save');
});

it('the waiver for young people from non-profits ends with the 26th birthday', () => {
	const amount = (age: number) =>
		sure(
			check(`who=youth_nonprofit&travellers=${age}&trip=undecided&country=undecided&visas=none`)
				.today.fee
		).total;
	expect([amount(25), amount(26)]).toEqual([0, 90]);
});

it('a lorry driver pays 90 today and would pay 67.50, or at most 35; no list names the documents', () => {
	const result = check('who=drivers&travellers=45&trip=2027-03-01&country=IT&visas=none');
	expect(sure(result.today.fee).total).toBe(90);
	const { models, savings } = sure(result.agreement);
	// The list of Cabo Verde is complete and has no drivers; the list of Belarus is incomplete.
	expect(models).toMatchObject([
		{ agreement: 'cape-verde-2022', total: 67.5, atMost: false },
		{ agreement: 'belarus', total: 35, atMost: true }
	]);
	expect(savings).toEqual({ low: 22.5, high: 55 });
	expect(sure(result.today.documents).purpose).toEqual({ missing: 'no-list' });
});

it.each([
	['none', 0, 'multiple-entry-1'],
	['few', 0, 'multiple-entry-1'],
	['three', 1, 'multiple-entry-1'],
	['one-year', 2, 'multiple-entry-2'],
	['two-year', 5, 'multiple-entry-5']
])('with %s behind them, a traveller asks for %i years', (visas, years, rule) => {
	const result = check(`who=tourists&travellers=40&trip=2027-03-01&country=IT&visas=${visas}`);
	const step = sure(result.today.multipleEntry);
	expect(step).toMatchObject({ years, rule: { id: rule } });
	expect(step.citations.length).toBeGreaterThan(0);
	expect(result.advice.includes('ask-multiple-entry')).toBe(years > 0);
});

it('a diplomat pays 90 unless the state waives it; earlier agreements lift the visa', () => {
	const result = check(
		'who=diplomatic_passports&purpose=official&travellers=45&trip=2027-03-01&country=ES&visas=none'
	);
	const [line] = sure(result.today.fee).lines;
	expect(line).toMatchObject({
		amount: 90,
		mayBeWaived: [{ id: 'waiver-diplomatic-passports' }]
	});
	const { models } = sure(result.agreement);
	expect(models.map(({ lines }) => lines[0]?.reason)).toEqual(['no-visa', 'no-visa']);
	expect(result.today.unknowns).toContain('waiver-practice');
});

describe('a 12th birthday', () => {
	const trip = 'trip=2027-03-01&country=IT&visas=none';

	it('inside the window: 45 before it, 90 after', () => {
		const { today, advice } = check(`who=tourists&travellers=2015-02-10&${trip}`);
		expect(sure(today.fee).total).toBe(45);
		expect(sure(today.feeIfLodgedLast).total).toBe(90);
		expect(advice).toContain('lodge-early');
	});

	it('between the last day of lodging and the trip: 45, and which day counts was not found', () => {
		const { today, advice } = check(`who=tourists&travellers=2015-02-20&${trip}`);
		expect(sure(today.fee).total).toBe(45);
		expect(today.feeIfLodgedLast).toBeNull();
		expect(sure(today.feeByTravelAge).total).toBe(90);
		expect(today.unknowns).toContain('age-day');
		expect(advice).not.toContain('lodge-early');
	});

	it('of which only the age is known: 45, or 90 if it falls before lodging', () => {
		const { today } = check('who=tourists&travellers=11&trip=2027-09-01&country=IT&visas=none');
		expect(sure(today.fee)).toMatchObject({ total: 45, totalAfterBirthdays: 90 });
	});

	it('on 29 February', () => {
		const { today } = check(
			'who=tourists&travellers=2016-02-29&trip=2028-03-15&country=IT&visas=none'
		);
		// Lodged on 15 September 2027 at 11; on the last day, 29 February 2028, at 12.
		expect(sure(today.fee).total).toBe(45);
		expect(sure(today.feeIfLodgedLast).total).toBe(90);
	});
});

it.each([
	['2026-12-04', 'closed', '2026-06-04', '2026-11-19', 'ask-consulate-late'],
	['2026-12-09', 'open', '2026-06-09', '2026-11-24', 'lodge-now'],
	['2026-12-08', 'closed', '2026-06-08', '2026-11-23', 'ask-consulate-late'],
	['2028-01-24', 'not-open', '2027-07-24', '2028-01-09', 'lodge-from'],
	['2027-05-24', 'open', '2026-11-24', '2027-05-09', 'lodge-now'],
	['2027-05-25', 'not-open', '2026-11-25', '2027-05-10', 'lodge-from'],
	['2028-02-29', 'not-open', '2027-08-29', '2028-02-14', 'lodge-from'],
	['2028-08-31', 'not-open', '2028-02-29', '2028-08-16', 'look-again'],
	['2027-08-31', 'not-open', '2027-02-28', '2027-08-16', 'lodge-from'],
	['2028-03-15', 'not-open', '2027-09-15', '2028-02-29', 'lodge-from'],
	// Lodging opens in more than a year: nothing to do before, whatever the chances are.
	['2028-06-01', 'not-open', '2027-12-01', '2028-05-17', 'look-again'],
	['2031-06-15', 'not-open', '2030-12-15', '2031-05-31', 'look-again'],
	['2026-11-23', 'past', '2026-05-23', '2026-11-08', 'choose-new-date']
])('trip on %s: %s, from %s to %s', (trip, state, opens, closes, advice) => {
	const result = check(`who=tourists&travellers=40&trip=${trip}&country=IT&visas=none`);
	expect(sure(result.window)).toMatchObject({ state, opens, closes });
	expect(result.advice[0]).toBe(advice);
	if (state === 'closed' || state === 'past') expect(result.inForce.last).toBeNull();
});

it.each([
	['2027-11-24', true],
	['2031-06-15', false]
])('a trip on %s is told not to wait for the agreement: %s', (trip, told) => {
	const { advice } = check(`who=tourists&travellers=40&trip=${trip}&country=IT&visas=none`);
	expect(advice.some((it) => ['do-not-wait', 'check-again-before-lodging'].includes(it))).toBe(
		told
	);
});

describe('rules by day', () => {
	const query = 'who=tourists&travellers=40&trip=undecided&country=undecided&visas=none';

	it.each([
		['2020-02-02', 80],
		['2022-07-01', 80],
		['2024-06-10', 80],
		['2024-06-11', 90],
		['2024-06-12', 90]
	])('on %s an adult pays %d', (today, amount) => {
		expect(sure(check(query, contextOn(day(today))).today.fee).total).toBe(amount);
	});

	it('a day that no row covers is a named problem, never the nearest row', () => {
		const result = check(query, contextOn(day('2020-02-01')));
		const problem = { key: 'effects.rule-not-covered', day: '2020-02-01' };
		expect(result.today.fee).toMatchObject({ problem });
		expect(result.window).toMatchObject({ problem });
		expect(result.agreement).toMatchObject({ problem });
	});

	it('the Cabo Verde fee of 1 July 2022 was 60 euro, as the embassy printed, and is 67.50 now', () => {
		const caboVerde = newestModels(provisions, 1)[0]!;
		expect(generalFee(caboVerde, day('2022-07-01'), rules)).toBe(60);
		expect(generalFee(caboVerde, TODAY, rules)).toBe(67.5);
	});

	it('an announced fee applies by itself on its day', () => {
		const next = rules.flatMap((rule): Rule[] =>
			rule.id === 'fee-adult' && rule.family === 'fee' && rule.validTo === null
				? [
						{ ...rule, validTo: day('2027-02-28') },
						{ ...rule, validFrom: day('2027-03-01'), value: { ...rule.value, amount: 100 } }
					]
				: [rule]
		);
		const context = { ...contextOn(TODAY), rules: next };
		const early = 'who=tourists&travellers=40&trip=2027-07-01&country=IT&visas=none';
		expect(sure(check(early, context).today.fee).total).toBe(90);
		expect(sure(check(early, context).today.feeIfLodgedLast).total).toBe(100);
		const late = early.replace('2027-07-01', '2027-09-01');
		expect(sure(check(late, context).today.fee).total).toBe(100);
		// 75% of 100 and half of 100 follow.
		expect(sure(check(late, context).agreement).models[0]?.total).toBe(75);
		expect(sure(check(late, context).today.serviceFee).amount).toBe(50);
	});
});
