import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import { isAnswerable, readClassForm, readQuestion, writeQuestion } from './question';
import { DEFAULT_CLASS } from './reference-class';

const now = { today: day('2026-11-23'), knownUntil: day('2026-04-15') };
const read = (query: string) => readQuestion(new URLSearchParams(query), now);

describe('readQuestion', () => {
	it('asks for no date if none is given', () => {
		const question = read('');
		expect(question).toMatchObject({
			...{ by: null, choice: DEFAULT_CLASS, classProblem: false, suppose: null },
			supposeProblem: null
		});
		expect(isAnswerable(question)).toBe(true);
	});

	it.each([
		['by=2028-06-30', '2028-06-30', '2028-06-30', null],
		['by=', '', null, 'missing'],
		['by=2026-02-30', '2026-02-30', null, 'invalid'],
		['by=1999-01-01', '1999-01-01', '1999-01-01', 'past'],
		['by=2026-11-23', '2026-11-23', '2026-11-23', 'past'],
		['by=tomorrow', 'tomorrow', null, 'invalid'],
		// Twelve years, less the leap days, after 15 April 2026.
		['by=2038-04-12', '2038-04-12', '2038-04-12', null],
		['by=2038-04-13', '2038-04-13', '2038-04-13', 'far'],
		['by=2099-12-31', '2099-12-31', '2099-12-31', 'far'],
		['by=2027-03-01&initialled=2027-03-01', '2027-03-01', '2027-03-01', 'past'],
		['by=2027-03-02&initialled=2027-03-01', '2027-03-02', '2027-03-02', null]
	])('%s keeps what was typed and names the problem', (query, text, date, problem) => {
		const question = read(query);
		expect(question.by).toEqual({ text, day: date, problem });
		expect(isAnswerable(question)).toBe(problem === null);
	});

	it('distinguishes a class that does not exist from the default one', () => {
		expect(read('class=zzz')).toMatchObject({ choice: DEFAULT_CLASS, classProblem: true });
		expect(isAnswerable(read('class=zzz'))).toBe(false);
		expect(read('class=ra-since-2009').choice).toMatchObject({ unit: 'ra', openedSince: 2009 });
	});

	it('supposes the later step and keeps both', () => {
		expect(read('initialled=2027-01-01&signed=2027-05-01')).toMatchObject({
			suppose: { stage: 'signature', on: '2027-05-01' },
			supposed: { initialled: '2027-01-01', signed: '2027-05-01' }
		});
	});

	it.each([
		['initialled=2027-05-01&signed=2027-01-01', 'order'],
		['initialled=2091-01-01', 'far'],
		['signed=2095-01-01', 'far'],
		['signed=2100-12-31', 'far'],
		['initialled=2027-02-30', 'invalid'],
		['initialled=2027-01-01&signed=soon', 'invalid']
	])('%s supposes nothing and says why', (query, supposeProblem) => {
		const question = read(query);
		expect(question).toMatchObject({ supposeProblem, suppose: null });
		expect(isAnswerable(question)).toBe(false);
	});
});

describe('the form of the class', () => {
	it('becomes one canonical address', () => {
		const parameters = new URLSearchParams(
			'unit=pair&packages=each&since=&without=rus&without=blr'
		);
		const choice = readClassForm(parameters);
		expect(choice && writeQuestion({ by: '2028-06-30', choice })).toBe(
			'?by=2028-06-30&class=pair-each-without-blr-rus'
		);
	});

	it('keeps what is supposed', () => {
		const { supposed } = read('initialled=2027-01-01&signed=2027-05-01');
		expect(writeQuestion({ choice: DEFAULT_CLASS, supposed })).toBe(
			'?initialled=2027-01-01&signed=2027-05-01'
		);
	});

	it('is absent in an address without it', () => {
		expect(readClassForm(new URLSearchParams('class=pair'))).toBeNull();
	});
});
