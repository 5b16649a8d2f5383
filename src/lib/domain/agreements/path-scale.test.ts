import { expect, test } from 'vitest';
import { day, partialDate } from '$lib/domain/time';
import { pathScale } from './path-scale';

test('distances are times, and years are where they begin', () => {
	// 2025 has 365 days: 1 January 2025 is after 1 of 366 days.
	const scale = pathScale([day('2024-12-31'), day('2025-07-02')], day('2026-01-01'));
	expect(scale?.stations).toEqual([0, 183 / 366]);
	expect(scale?.years).toEqual([
		{ year: 2025, at: 1 / 366 },
		{ year: 2026, at: 1 }
	]);
});

test('one station alone makes no line', () => {
	expect(pathScale([partialDate('2002-11')], day('2002-11-15'))).toBeNull();
	expect(pathScale([], day('2026-01-01'))).toBeNull();
});
