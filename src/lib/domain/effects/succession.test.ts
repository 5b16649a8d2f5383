import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import type { Rule } from './rule';
import { periodProblems, ruleOn } from './rules';
import { follow } from './succession';

function fee(from: string, to: string | null, amount: number): Rule {
	return {
		...{
			id: 'fee-adult',
			family: 'fee',
			article: [{ article: '16' }],
			label: null,
			note: null,
			citations: []
		},
		...{ validFrom: day(from), validFromIs: 'start', validTo: to && day(to) },
		value: { ageFrom: 12, ageBelow: null, amount }
	} as Rule;
}
const rows = [fee('2022-07-01', '2024-06-10', 80), fee('2024-06-11', null, 90)];

describe('follow', () => {
	it('closes the newest row on the day before', () => {
		const result = follow(rows, fee('2027-01-01', null, 95));
		if ('problem' in result) throw new Error(result.problem);
		expect(periodProblems(result.rows)).toEqual([]);
		const amountOn = (on: string) => ruleOn(result.rows, 'fee-adult', day(on)).value;
		expect(amountOn('2026-12-31')).toMatchObject({ amount: 90 });
		expect(amountOn('2027-01-01')).toMatchObject({ amount: 95 });
	});

	it.each(['2024-06-11', '2024-06-10', '2022-07-01', '2020-01-01'])(
		'refuses a row from %s, because that day has one',
		(from) => {
			const problem = { problem: 'rule-overlap', day: from };
			expect(follow(rows, fee(from, null, 95))).toEqual(problem);
		}
	);

	it('refuses to leave out a day after a known end, and to begin before it', () => {
		const ending = [fee('2024-06-11', '2026-12-31', 90)];
		expect(follow(ending, fee('2027-01-02', null, 95))).toEqual({
			problem: 'rule-gap',
			day: '2027-01-01'
		});
		expect(follow(ending, fee('2026-12-31', null, 95))).toMatchObject({ problem: 'rule-overlap' });
		expect(follow(ending, fee('2027-01-01', null, 95))).toHaveProperty('rows');
	});
});
