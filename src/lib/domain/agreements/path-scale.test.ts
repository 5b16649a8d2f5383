import { expect, test } from 'vitest';
import { day, partialDate } from '$lib/domain/time';
import { pathScale } from './path-scale';

test('distances are times, and years are where they begin', () => {
	// 2025 has 365 days: 1 January 2025 is after 1 of 366 days.
	const scale = pathScale([day('2024-12-31'), day('2025-07-02')], { end: day('2026-01-01') });
	expect(scale?.stations).toEqual([0, 183 / 366]);
	expect(scale?.years).toEqual([
		{ year: 2025, at: 1 / 366 },
		{ year: 2026, at: 1 }
	]);
});

test('an open path is known up to the horizon, and a finished one to its end', () => {
	const known = (knownUntil?: string) =>
		pathScale([day('2025-01-01')], {
			end: day('2025-12-31'),
			...(knownUntil && { knownUntil: day(knownUntil) })
		})?.known;
	expect(known()).toBe(1);
	expect(known('2025-04-11')).toBe(100 / 364);
	expect(known('2026-04-11')).toBe(1);
	expect(known('2024-04-11')).toBe(0);
});

test('one station alone makes no line', () => {
	expect(pathScale([partialDate('2002-11')], { end: day('2002-11-15') })).toBeNull();
	expect(pathScale([], { end: day('2026-01-01') })).toBeNull();
});
