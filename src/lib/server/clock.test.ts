import { expect, test, vi } from 'vitest';
import { day, dayOf } from '$lib/domain/time';
import { createClock } from './clock';

test.each(['2027-01-31T23:30:00.000Z', '2025-06-01T12:00:00.000Z'])(
	'writes on the fixed day, although it is really %s',
	(really) => {
		vi.useFakeTimers({ now: Date.parse(really) });
		const clock = createClock(day('2026-11-23'));
		expect(dayOf(clock.now())).toBe(clock.today());
		expect(clock.now().slice(10)).toBe(really.slice(10));
		vi.useRealTimers();
	}
);

test('the last hour of a day ended an hour earlier in UTC until March 2024', () => {
	vi.useFakeTimers({ now: Date.parse('2027-01-31T18:30:00.000Z') });
	const clock = createClock(day('2023-11-23'));
	expect(clock.now()).toBe('2023-11-23T17:59:59.999Z');
	vi.useRealTimers();
});
