import { describe, expect, it } from 'vitest';
import { day, partialDate } from '$lib/domain/time';
import { horizonAge, seenSince } from './horizon';

const known = { knownUntil: day('2026-04-15') };

describe('horizonAge', () => {
	it.each([
		['2026-04-15', 'fresh'],
		['2026-05-30', 'fresh'],
		['2026-05-31', 'old'],
		['2026-08-13', 'old'],
		['2026-08-14', 'stale']
	])('on %s is %s', (today, age) => {
		expect(horizonAge(known, day(today))).toBe(age);
	});
});

describe('seenSince', () => {
	const since = (date: string, today: string) => seenSince(partialDate(date), known, day(today));

	it('tells what was seen from what was not', () => {
		expect(since('2025-12-02', '2026-11-30')).toEqual({
			seen: { min: 134, max: 134 },
			unseen: 229
		});
	});

	it('keeps the imprecision of the beginning', () => {
		expect(since('2025-12', '2026-04-20')).toEqual({ seen: { min: 105, max: 135 }, unseen: 5 });
	});

	it('has seen all where the horizon is not before today', () => {
		expect(since('2025-12-02', '2026-04-01')).toEqual({ seen: { min: 120, max: 120 }, unseen: 0 });
	});

	it('does not count days before the beginning', () => {
		expect(since('2026-05-01', '2026-05-11')).toEqual({ seen: { min: 0, max: 0 }, unseen: 10 });
	});
});
