import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import type { RuleRow } from './rule';
import { onlyRuleOn, periodProblems, ruleOn, RuleNotCovered, rowState, rulesOn } from './rules';

function fee(
	id: string,
	from: string,
	to: string | null,
	[ageFrom, ageBelow, amount]: [number, number | null, number]
): RuleRow<'fee'> {
	const value = { ageFrom, ageBelow, amount };
	const head = { id, family: 'fee', validFromIs: 'start', article: null, label: null } as const;
	return {
		...head,
		validFrom: day(from),
		validTo: to && day(to),
		value,
		note: null,
		citations: []
	} as RuleRow<'fee'>;
}

const rules = [
	fee('child', '2020-01-01', null, [0, 12, 10]),
	fee('adult', '2020-01-01', '2024-12-31', [12, null, 20]),
	fee('adult', '2025-01-01', '2025-06-30', [12, null, 30])
];

describe('ruleOn', () => {
	it.each([
		['2020-01-01', 20],
		['2024-12-31', 20],
		['2025-01-01', 30],
		['2025-06-30', 30]
	])('on %s: %d', (on, amount) => {
		expect(ruleOn(rules, 'adult', day(on)).value).toMatchObject({ amount });
	});

	it.each(['2019-12-31', '2025-07-01', '2099-01-01'])('names the problem on %s', (on) => {
		expect(() => ruleOn(rules, 'adult', day(on))).toThrow(
			expect.objectContaining({ key: 'effects.rule-not-covered', rule: 'adult', day: on })
		);
	});

	it('requires every rule of a family, and exactly one if only one is expected', () => {
		expect(rulesOn(rules, 'fee', day('2025-01-01'))).toHaveLength(2);
		expect(() => rulesOn(rules, 'fee', day('2025-07-01'))).toThrow(RuleNotCovered);
		expect(() => rulesOn(rules, 'lodging', day('2025-01-01'))).toThrow(RuleNotCovered);
		expect(() => onlyRuleOn(rules, 'fee', day('2025-01-01'))).toThrow(RuleNotCovered);
	});
});

describe('periodProblems', () => {
	it('reports nothing if rows join', () => expect(periodProblems(rules)).toEqual([]));

	it.each([
		['2025-01-02', 'effects.rule-gap', '2025-01-01'],
		['2024-12-31', 'effects.rule-overlap', '2024-12-31']
	])('a row from %s: %s', (from, key, on) => {
		const rows = [rules[1]!, fee('adult', from, null, [12, null, 30])];
		expect(periodProblems(rows)).toEqual([{ key, rule: 'adult', day: on }]);
	});

	it('an open row before another, and one that ends before it begins', () => {
		const open = [
			fee('a', '2020-01-01', null, [0, null, 1]),
			fee('a', '2021-01-01', null, [0, null, 2])
		];
		expect(periodProblems(open)).toMatchObject([
			{ key: 'effects.rule-overlap', day: '2021-01-01' }
		]);
		expect(periodProblems([fee('a', '2020-01-02', '2020-01-01', [0, null, 1])])).toMatchObject([
			{ key: 'effects.rule-ends-before-it-begins' }
		]);
	});
});

it('rowState counts the first and the last day of a row as now', () => {
	const row = fee('adult', '2020-02-02', '2020-02-04', [12, null, 80]);
	const states = [1, 2, 4, 5].map((it) => rowState(row, day(`2020-02-0${it}`)));
	expect(states).toEqual(['announced', 'now', 'now', 'past']);
});
