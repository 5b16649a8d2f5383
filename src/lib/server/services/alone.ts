import { addMilliseconds, type Instant } from '$lib/domain/time';
import {
	dropLease,
	isLeaseFree,
	takeLease,
	type LeaseClaim,
	type LeaseName
} from '$lib/server/storage/leases';
import type { Store } from '$lib/server/storage/store';

/** A process that dies keeps the others waiting for so long; one that works renews it three times as often. */
const LEASE_MS = 15_000;

/**
 * Makes a function that does work unless it is at work already, in this process or in another one that shares the
 * database.
 * @param now the current instant, ISO 8601
 */
export function aloneAt(
	store: Store,
	name: LeaseName,
	now: () => Instant
): (work: () => Promise<void>) => Promise<void> {
	const claim: LeaseClaim = { name, holder: crypto.randomUUID() };
	let isAtWork = false;
	const take = () => {
		const at = now();
		const until = addMilliseconds(at, LEASE_MS);
		return takeLease(store.db, claim, { now: at, until });
	};
	return async (work) => {
		// The lease is ours already: a second piece of work would give it back while the first goes on.
		if (isAtWork) return;
		isAtWork = true;
		try {
			await workAlone(work);
		} finally {
			isAtWork = false;
		}
	};

	async function workAlone(work: () => Promise<void>): Promise<void> {
		// Asked before taken: who stands by does not write.
		if (!(await isLeaseFree(store.reader, claim, now())) || !(await take())) return;
		const renewal = setInterval(() => void take().catch(() => false), LEASE_MS / 3);
		try {
			await work();
		} finally {
			clearInterval(renewal);
			await dropLease(store.db, claim);
		}
	}
}
