import { expect, test, vi } from 'vitest';
import { day } from '$lib/domain/time';
import { createClock, dayOf } from './clock';

test.each([
	['2026-11-23T18:59:59.000Z', '2026-11-23'],
	['2026-11-23T19:00:00.000Z', '2026-11-24']
])('%s lies on %s in Kazakhstan', (instant, expected) => {
	expect(dayOf(instant)).toBe(expected);
});

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
