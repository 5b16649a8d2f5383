import { expect, test, vi } from 'vitest';
import { createSignInLimiter } from './limiter';

test('five wrong passwords for one account, then a wait of at most 15 minutes', async () => {
	const limiter = createSignInLimiter();
	for (let tries = 0; tries < 5; tries++)
		expect(await limiter.attempt('A@example.org', `10.0.0.${tries}`)).toBe(0);
	const wait = await limiter.attempt('a@example.org', '10.0.0.9');
	expect(wait).toBeGreaterThan(14 * 60);
	expect(wait).toBeLessThanOrEqual(15 * 60);
	expect(await limiter.attempt('b@example.org', '10.0.0.9')).toBe(0);
});

test('twenty wrong passwords from one address, whatever the account', async () => {
	const limiter = createSignInLimiter();
	for (let tries = 0; tries < 20; tries++)
		expect(await limiter.attempt(`${tries}@example.org`, '10.0.0.1')).toBe(0);
	expect(await limiter.attempt('new@example.org', '10.0.0.1')).toBeGreaterThan(0);
	expect(await limiter.attempt('new@example.org', '10.0.0.2')).toBe(0);
});

test('a right password clears its account, and the wait ends', async () => {
	vi.useFakeTimers();
	const limiter = createSignInLimiter();
	for (let tries = 0; tries < 4; tries++) await limiter.attempt('a@example.org', '10.0.0.1');
	await limiter.succeeded('a@example.org', '10.0.0.1');
	for (let tries = 0; tries < 5; tries++)
		expect(await limiter.attempt('a@example.org', '10.0.0.1')).toBe(0);
	expect(await limiter.attempt('a@example.org', '10.0.0.1')).toBeGreaterThan(0);
	vi.advanceTimersByTime(15 * 60_000 + 1000);
	expect(await limiter.attempt('a@example.org', '10.0.0.1')).toBe(0);
	vi.useRealTimers();
});
