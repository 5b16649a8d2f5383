import { expect, it } from 'vitest';
import { instant } from '$lib/domain/time';
import { aloneAt } from '$lib/server/services/record/alone';
import { takeLease } from '$lib/server/storage/leases';
import { temporaryStore } from '$tests/support/store';

const now = () => instant('2026-11-26T08:00:00.000Z');

it('allows only one run at a time, and then the next', async () => {
	const store = await temporaryStore();
	const [here, there] = [aloneAt(store, 'links', now), aloneAt(store, 'links', now)];
	const done: string[] = [];
	const work = (name: string) => async () => void done.push(name);
	await here(async () => {
		await here(work('here meanwhile'));
		// If the second run had released the lease, this one would start.
		await there(work('there meanwhile'));
		done.push('first');
	});
	await there(work('there'));
	await here(work('here'));
	expect(done).toEqual(['first', 'there', 'here']);
});

it('runs again after a failure', async () => {
	const store = await temporaryStore();
	const alone = aloneAt(store, 'watch', now);
	const failed = alone(() => Promise.reject(new Error('refused')));
	await expect(failed).rejects.toThrow('refused');
	const done: string[] = [];
	await alone(async () => void done.push('next'));
	expect(done).toEqual(['next']);
});

it('does not wait for a process that died with its clock ahead by a year', async () => {
	const store = await temporaryStore();
	const claim = { name: 'schedule', holder: 'dead' } as const;
	const until = instant('2027-11-26T08:00:15.000Z');
	expect(
		await takeLease(store.db, claim, { now: instant('2027-11-26T08:00:00.000Z'), until })
	).toBe(true);
	const done: string[] = [];
	await aloneAt(store, 'schedule', now)(async () => void done.push('here'));
	expect(done).toEqual(['here']);
});
