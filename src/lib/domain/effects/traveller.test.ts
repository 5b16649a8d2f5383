import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import { ageOn, fullYears } from './traveller';

describe('fullYears', () => {
	it.each([
		['2015-03-10', '2027-03-09', 11],
		['2015-03-10', '2027-03-10', 12],
		['2016-02-29', '2027-02-28', 10],
		['2016-02-29', '2027-03-01', 11],
		['2016-02-29', '2028-02-29', 12],
		['2026-11-24', '2026-11-24', 0]
	])('born %s, on %s: %i', (birth, on, age) => {
		expect(fullYears(day(birth), day(on))).toBe(age);
	});
});

describe('ageOn', () => {
	const stated = day('2026-11-24');
	it.each([
		['2026-11-24', 11, 11],
		['2026-11-25', 11, 12],
		['2027-11-23', 11, 12],
		['2027-11-24', 12, 13],
		['2028-01-24', 12, 13]
	])('11 on 24 November 2026 is %s: %i to %i', (on, min, max) => {
		expect(ageOn({ kind: 'age', age: 11 }, day(on), stated)).toEqual({ min, max });
	});

	it('is certain if the birthday is known', () => {
		const traveller = { kind: 'birth', birth: day('2015-03-10') } as const;
		expect(ageOn(traveller, day('2027-03-09'), stated)).toEqual({ min: 11, max: 11 });
	});
});
