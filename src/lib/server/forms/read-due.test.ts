import { expect, test } from 'vitest';
import { readDueAt } from './read-due';

test.each([
	['2026-11-30T09:00', '2026-11-30T04:00:00.000Z'],
	['2026-11-30 00:30', '2026-11-29T19:30:00.000Z'],
	['2026-11-30T09:00:59', '2026-11-30T04:00:00.000Z'],
	['2026-02-30T09:00', null],
	['2026-11-30T25:00', null],
	['tomorrow', null],
	['2026-13-30T09:00', null],
	['', null]
])('%j is %j', (typed, instant) => {
	expect(readDueAt(typed)).toBe(instant);
});
