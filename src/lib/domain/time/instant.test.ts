import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from './dates';
import {
	addMilliseconds,
	atTime,
	dayOf,
	endOf,
	fromMilliseconds,
	instant,
	millisecondsBetween,
	offsetOf,
	parseInstant,
	timeOf,
	toMilliseconds
} from './instant';

const FIRST = Date.UTC(1960, 0, 2);
const LAST = Date.UTC(2099, 11, 30);
const instants = fc.integer({ min: FIRST, max: LAST }).map(fromMilliseconds);
const days = instants.map(dayOf);

describe('parsing', () => {
	it.each([
		['2026-11-23T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
		['2026-11-23T08:00:00Z', '2026-11-23T08:00:00.000Z'],
		['2026-11-23T01:30:00.5+05:00', '2026-11-22T20:30:00.500Z']
	])('reads %s', (text, read) => {
		expect(parseInstant(text)).toBe(read);
	});

	it.each([
		...['2026-11-23', '2026-11-23T08:00:00', '2026-11-23T08:00Z', '2026-02-30T08:00:00Z'],
		...[
			'2026-13-01T08:00:00Z',
			'2026-11-23T25:00:00Z',
			' 2026-11-23T08:00:00Z',
			'1795420800000',
			''
		]
	])('refuses %j', (text) => {
		expect(parseInstant(text)).toBeUndefined();
		expect(() => instant(text)).toThrow(RangeError);
	});

	it('writes what it reads', () => {
		fc.assert(
			fc.property(instants, (at) => {
				expect(parseInstant(at)).toBe(at);
				expect(fromMilliseconds(toMilliseconds(at))).toBe(at);
			})
		);
	});
});

describe('the day in Kazakhstan', () => {
	it.each([
		['2026-11-23T18:59:59.999Z', '2026-11-23', '23:59', 'UTC+5'],
		['2026-11-23T19:00:00.000Z', '2026-11-24', '00:00', 'UTC+5'],
		// Six hours ahead until the end of February 2024, when the hour before midnight came twice.
		['2024-02-28T17:59:00.000Z', '2024-02-28', '23:59', 'UTC+6'],
		['2024-02-28T18:00:00.000Z', '2024-02-29', '00:00', 'UTC+6'],
		['2024-02-29T17:59:00.000Z', '2024-02-29', '23:59', 'UTC+6'],
		['2024-02-29T18:00:00.000Z', '2024-02-29', '23:00', 'UTC+5'],
		['2024-02-29T19:00:00.000Z', '2024-03-01', '00:00', 'UTC+5']
	])('%s lies on %s at %s (%s)', (text, on, time, offset) => {
		const at = instant(text);
		expect([dayOf(at), timeOf(at), offsetOf(at)]).toEqual([on, time, offset]);
	});

	it.each([
		['2026-11-23', '2026-11-23T18:59:59.999Z'],
		['2024-02-28', '2024-02-28T17:59:59.999Z'],
		['2024-02-29', '2024-02-29T18:59:59.999Z']
	])('%s ends at %s', (on, end) => {
		expect(endOf(day(on))).toBe(end);
	});

	it.each([
		['2026-11-30', '09:00', '2026-11-30T04:00:00.000Z'],
		['2023-11-30', '09:00', '2023-11-30T03:00:00.000Z'],
		['2024-02-29', '23:30', '2024-02-29T18:30:00.000Z']
	])('%s at %s is %s', (on, time, at) => {
		expect(atTime(day(on), time)).toBe(at);
	});

	it('ends where the next one begins', () => {
		fc.assert(
			fc.property(days, (on) => {
				const end = endOf(on);
				expect(dayOf(end)).toBe(on);
				expect(dayOf(addMilliseconds(end, 1))).toBe(addDays(on, 1));
			})
		);
	});

	it('is the only one whose end is not over and whose eve is', () => {
		fc.assert(
			fc.property(instants, (at) => {
				const on = dayOf(at);
				expect(at <= endOf(on)).toBe(true);
				expect(at > endOf(addDays(on, -1))).toBe(true);
			})
		);
	});
});

describe('order and distance', () => {
	it('is the same as texts, as numbers and as days', () => {
		fc.assert(
			fc.property(instants, instants, (a, b) => {
				expect(a < b).toBe(toMilliseconds(a) < toMilliseconds(b));
				if (a <= b) expect(daysBetween(dayOf(a), dayOf(b))).toBeGreaterThanOrEqual(0);
				expect(addMilliseconds(a, millisecondsBetween(a, b))).toBe(b);
			})
		);
	});
});
