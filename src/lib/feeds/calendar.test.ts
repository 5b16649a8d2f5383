import { describe, expect, it } from 'vitest';
import { day, instant } from '$lib/domain/time';
import { inTimeZone, TIME_ZONES } from '$tests/support/time-zones';
import { writeCalendar } from './calendar';

const calendar = {
	name: 'Dates',
	product: 'check',
	days: [
		{
			id: 'closes-1',
			day: day('2027-06-16'),
			summary: 'Last day',
			changed: instant('2026-11-23T20:15:30.000Z'),
			sequence: 3,
			url: 'https://example.org/en/check?with=a,b'
		}
	]
};

describe('writeCalendar', () => {
	it('writes whole days without a time zone', () => {
		const text = writeCalendar(calendar);
		expect(text).toContain('DTSTART;VALUE=DATE:20270616');
		expect(text).toContain('SUMMARY:Last day');
		expect(text).toContain('UID:closes-1');
		expect(text).toContain('DTSTAMP:20261123T201530Z');
		expect(text).toContain('SEQUENCE:3');
		expect(text).toContain('check?with=a%2Cb');
		expect(text).not.toMatch(/TZID|VTIMEZONE/u);
		expect(text.split('\r\n')[0]).toBe('BEGIN:VCALENDAR');
	});

	it.each(TIME_ZONES)('writes the same days on a machine in %s', (zone) => {
		inTimeZone(zone);
		expect(writeCalendar(calendar)).toContain('DTSTART;VALUE=DATE:20270616');
	});

	it('writes the same file for the same days', () => {
		expect(writeCalendar(calendar)).toBe(writeCalendar(calendar));
	});
});
