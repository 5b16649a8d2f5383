import { expect, it } from 'vitest';
import { fromMilliseconds } from '$lib/domain/time';
import { createSignInLimiter, type SignInLimiter } from '$lib/server/auth/limiter';
import { throttlesIn } from '$lib/server/auth/throttle';
import { sweep } from '$lib/server/outbox/sweep';
import { openStore } from '$lib/server/storage/open-store';
import { temporaryStore } from '$tests/support/store';

/** A limiter on a separate database, with a clock that the test sets. */
async function world() {
	const store = await temporaryStore();
	let at = Date.parse('2026-11-23T09:00:00.000Z');
	const now = () => fromMilliseconds(at);
	const limiter = createSignInLimiter(throttlesIn(store, 'a secret', now));
	return { store, limiter, now, pass: (minutes: number) => void (at += minutes * 60_000) };
}

async function tries(limiter: SignInLimiter, account: string, count: number, from = '10.0.0.1') {
	const waits = [];
	for (let index = 0; index < count; index++) waits.push(await limiter.attempt(account, from));
	return waits;
}

it('five wrong passwords for one account, then a wait of at most 15 minutes', async () => {
	const { limiter } = await world();
	for (let index = 0; index < 5; index++)
		expect(await limiter.attempt('A@example.org', `10.0.0.${index}`)).toBe(0);
	expect(await limiter.attempt('a@example.org', '10.0.0.9')).toBe(15 * 60);
	expect(await limiter.attempt('b@example.org', '10.0.0.9')).toBe(0);
});

it('twenty wrong passwords from one address, whatever the account', async () => {
	const { limiter } = await world();
	for (let index = 0; index < 20; index++)
		expect(await limiter.attempt(`${index}@example.org`, '10.0.0.1')).toBe(0);
	expect(await limiter.attempt('new@example.org', '10.0.0.1')).toBeGreaterThan(0);
	expect(await limiter.attempt('new@example.org', '10.0.0.2')).toBe(0);
});

it('a correct password clears its account and ends the wait', async () => {
	const { limiter, pass } = await world();
	await tries(limiter, 'a@example.org', 4);
	await limiter.succeeded('a@example.org', '10.0.0.1');
	expect(await tries(limiter, 'a@example.org', 5)).toEqual([0, 0, 0, 0, 0]);
	expect(await limiter.attempt('a@example.org', '10.0.0.1')).toBeGreaterThan(0);
	pass(15.1);
	expect(await limiter.attempt('a@example.org', '10.0.0.1')).toBe(0);
});

it('no more than five of many simultaneous attempts are allowed', async () => {
	const { limiter } = await world();
	const at = Array.from({ length: 12 }, (_, index) => `10.0.${index}.1`);
	const waits = await Promise.all(at.map((from) => limiter.attempt('a@example.org', from)));
	expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
});

it('another process continues the count, and requests over the limit cause no writes', async () => {
	const { store, limiter, now } = await world();
	await tries(limiter, 'a@example.org', 5);
	const other = openStore(store.url);
	const there = createSignInLimiter(throttlesIn(other, 'a secret', now));
	const rows = () => store.reader.selectFrom('throttle').selectAll().orderBy('key').execute();
	expect(await there.attempt('a@example.org', '10.0.0.1')).toBeGreaterThan(0);
	await tries(there, 'a@example.org', 20);
	const before = await rows();
	await tries(there, 'a@example.org', 20);
	await other.close();
	expect(await rows()).toEqual(before);
});

it('stored keys do not reveal who it was, and are deleted afterwards', async () => {
	const { store, limiter, now, pass } = await world();
	await tries(limiter, 'a@example.org', 1);
	const rows = await store.reader.selectFrom('throttle').selectAll().execute();
	expect(rows).toHaveLength(2);
	expect(JSON.stringify(rows)).not.toMatch(/example|10\.0\.0/u);
	pass(16);
	await sweep(store, now());
	expect(await store.reader.selectFrom('throttle').selectAll().execute()).toEqual([]);
});

it('a wait that began under a clock ahead by a year ends when the clock is right again', async () => {
	const { limiter, pass } = await world();
	const YEAR = 365 * 24 * 60;
	pass(YEAR);
	await tries(limiter, 'a@example.org', 6);
	pass(-YEAR);
	expect(await tries(limiter, 'a@example.org', 5, '10.0.0.2')).toEqual([0, 0, 0, 0, 0]);
	expect(await limiter.attempt('a@example.org', '10.0.0.2')).toBe(15 * 60);
});
