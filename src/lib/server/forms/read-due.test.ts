import { expect, test } from 'vitest';
import { dueText, readDueAt } from './read-due';

test.each([
	['2026-11-30T09:00', '2026-11-30T04:00:00.000Z'],
	['2026-11-30 00:30', '2026-11-29T19:30:00.000Z'],
	['tomorrow', null],
	['2026-13-30T09:00', null],
	['', null]
])('%j is %j', (typed, instant) => {
	expect(readDueAt(typed)).toBe(instant);
});

test('an instant is told in the time of Kazakhstan', () => {
	expect(dueText('2026-11-29T19:30:00.000Z')).toBe('2026-11-30 00:30');
});
