import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import { writeCalendar } from './calendar';

const calendar = {
	name: 'Dates',
	product: 'check',
	stamp: day('2026-11-23'),
	days: [
		{
			id: 'closes-1',
			day: day('2027-06-16'),
			summary: 'Last day',
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
		expect(text).toContain('check?with=a%2Cb');
		expect(text).not.toMatch(/TZID|VTIMEZONE/u);
		expect(text.split('\r\n')[0]).toBe('BEGIN:VCALENDAR');
	});

	it('writes the same file for the same days', () => {
		expect(writeCalendar(calendar)).toBe(writeCalendar(calendar));
	});
});
