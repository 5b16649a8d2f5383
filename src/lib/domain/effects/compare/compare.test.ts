import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import { spanOf } from './compare';
import type { PrecedentCell } from './comparison';
import { percentOf } from '$lib/domain/effects/fee';

function cell(agreement: string, partner: string, value: PrecedentCell['value']): PrecedentCell {
	const head = { basis: 'precedent', inForce: day('2020-01-01'), bound: 'exact' } as const;
	return { ...head, agreement, partner, value, citations: [] };
}

describe('spanOf', () => {
	it('spans known figures and says how many are known', () => {
		const cells = [
			cell('a', 'a', 35),
			cell('b', 'b', 67.5),
			cell('c', 'c', { missing: 'not-found' })
		];
		expect(spanOf(cells)).toEqual({ kind: 'range', min: 35, max: 67.5, known: 2, of: 3 });
	});

	it('counts versions of one agreement once, and "at least" if a list is incomplete', () => {
		const cells = [
			cell('a-1', 'a', true),
			cell('a-2', 'a', { missing: 'not-seen' }),
			cell('b', 'b', { missing: 'not-seen' }),
			cell('c', 'c', false)
		];
		const count = { kind: 'count', partners: ['a'], count: 1, of: 3 };
		expect(spanOf(cells)).toEqual({ ...count, atLeast: true });
		const seen = cells.filter(({ partner }) => partner !== 'b');
		expect(spanOf(seen)).toEqual({ ...count, of: 2, atLeast: false });
	});

	it('is missing where nothing is known', () => {
		expect(spanOf([cell('a', 'a', { missing: 'not-found' })])).toEqual({ missing: 'not-found' });
	});
});

it.each([
	[75, 90, 67.5],
	[75, 80, 60],
	[50, 90, 45],
	[33, 100, 33],
	[75, 90.01, 67.51]
])('%d%% of %d is %d', (percent, amount, result) => {
	expect(percentOf(percent, amount)).toBe(result);
});
