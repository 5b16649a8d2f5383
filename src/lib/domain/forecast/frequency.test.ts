import { describe, expect, it } from 'vitest';
import { addDays, day } from '$lib/domain/time';
import type { Forecast } from './forecast';
import { dotplot, frequency, inHundred } from './frequency';

const band = (width: number) => ({ lower: 0.4, upper: 0.4 + width });
const about = (numerator: number, denominator: number) => ({
	kind: 'about',
	numerator,
	denominator
});

describe('a probability in words', () => {
	it.each([
		// a wide band supports only shares that people express in words
		[0.23, 0.4, about(1, 4)],
		[0.23, undefined, about(1, 4)],
		[0.52, 0.4, about(1, 2)],
		[0.42, 0.4, about(2, 5)],
		[0.36, 0.4, about(1, 3)],
		[0.04, 0.4, { kind: 'fewer-than', numerator: 1, denominator: 10 }],
		[0.97, 0.4, { kind: 'more-than', numerator: 9, denominator: 10 }],
		// a medium band supports steps of five in a hundred
		[0.23, 0.15, about(25, 100)],
		[0.21, 0.15, about(20, 100)],
		[0.03, 0.15, { kind: 'fewer-than', numerator: 5, denominator: 100 }],
		// a narrow band supports a number
		[0.23, 0.04, { kind: 'exactly', numerator: 23, denominator: 100 }],
		[0.001, 0.01, { kind: 'exactly', numerator: 1, denominator: 100 }],
		[0, 0.4, { kind: 'none' }],
		[1, 0.4, { kind: 'all' }]
	])('%d with a band %s wide', (probability, width, words) => {
		expect(frequency(probability, width === undefined ? undefined : band(width))).toEqual(words);
	});

	it('says none or all of a hundred only if that is exactly so', () => {
		expect([0, 0.001, 0.234, 0.999, 1].map(inHundred)).toEqual([0, 1, 23, 99, 100]);
	});
});

describe('the dots', () => {
	it('represent fifty equally probable outcomes, including those that never happen', () => {
		const today = day('2026-11-23');
		const curve = { days: [100, 200], probability: [0.25, 0.6] };
		const { dates, never } = dotplot({ today, curve } as Forecast);
		// Quantiles 0.01, 0.03 … : 0.25 takes in thirteen (0.01 … 0.25), 0.6 thirty (… 0.59), twenty are left.
		expect(dates.filter((date) => date === addDays(today, 100))).toHaveLength(13);
		expect(dates.filter((date) => date === addDays(today, 200))).toHaveLength(17);
		expect(never).toBe(20);
	});
});
