import { expect, it } from 'vitest';
import { MAX_ATTEMPTS, retryDelay } from './attempts';

const SECOND = 1000;

it('waits four times as long after each failure, half of it random', () => {
	const least = [1, 2, 3, 4].map((attempts) => retryDelay(attempts, () => 0) / SECOND);
	const most = [1, 2, 3, 4].map((attempts) => retryDelay(attempts, () => 1) / SECOND);
	expect(least).toEqual([15, 60, 240, 960]);
	expect(most).toEqual([30, 120, 480, 1920]);
});

it('never waits longer than twelve hours, and gives up after about a day', () => {
	expect(retryDelay(20, () => 1)).toBe(12 * 3600 * SECOND);
	const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) =>
		retryDelay(index + 1, () => 1)
	);
	const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3600 / SECOND;
	expect(hours).toBeGreaterThan(20);
	expect(hours).toBeLessThan(48);
});
