import { expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import { calendarOf } from './lodging-calendar';

const entry = {
	id: 'closes-1',
	day: day('2027-06-16'),
	summary: 'Last day',
	url: 'https://example.org/en/check'
};

it('writes whole days without a time zone', () => {
	const text = calendarOf('Dates', [entry], new Date('2026-11-23T00:00:00Z'));
	expect(text).toContain('DTSTART;VALUE=DATE:20270616');
	expect(text).toContain('SUMMARY:Last day');
	expect(text).toContain('UID:closes-1');
	expect(text).not.toMatch(/TZID|VTIMEZONE/u);
	expect(text.split('\r\n')[0]).toBe('BEGIN:VCALENDAR');
});

it('writes the same file for the same days', () => {
	const stamp = new Date('2026-11-23T00:00:00Z');
	expect(calendarOf('Dates', [entry], stamp)).toBe(calendarOf('Dates', [entry], stamp));
});
