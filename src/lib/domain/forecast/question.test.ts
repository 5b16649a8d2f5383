import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import { readClassForm, readQuestion, writeQuestion } from './question';
import { DEFAULT_CLASS } from './reference-class';

const today = day('2026-11-23');
const read = (query: string) => readQuestion(new URLSearchParams(query), today);

describe('readQuestion', () => {
	it('asks for no date if none is given', () => {
		expect(read('')).toEqual({
			by: null,
			choice: DEFAULT_CLASS,
			classProblem: false,
			suppose: null
		});
	});

	it.each([
		['by=2028-06-30', '2028-06-30', '2028-06-30', null],
		['by=', '', null, 'missing'],
		['by=2026-02-30', '2026-02-30', null, 'invalid'],
		['by=1999-01-01', '1999-01-01', '1999-01-01', 'past'],
		['by=2026-11-23', '2026-11-23', '2026-11-23', 'past'],
		['by=tomorrow', 'tomorrow', null, 'invalid']
	])('%s keeps what was typed and names the problem', (query, text, date, problem) => {
		expect(read(query).by).toEqual({ text, day: date, problem });
	});

	it('distinguishes a class that does not exist from the default one', () => {
		expect(read('class=zzz')).toMatchObject({ choice: DEFAULT_CLASS, classProblem: true });
		expect(read('class=ra-since-2009').choice).toMatchObject({ unit: 'ra', openedSince: 2009 });
	});

	it('supposes the later stage if two are given', () => {
		expect(read('initialled=2027-01-01&signed=2027-05-01').suppose).toEqual({
			stage: 'signature',
			text: '2027-05-01',
			day: '2027-05-01'
		});
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

	it('is absent in an address without it', () => {
		expect(readClassForm(new URLSearchParams('class=pair'))).toBeNull();
	});
});
