import { addMilliseconds, type Instant } from '$lib/domain/time';
import {
	dropLease,
	isLeaseFree,
	takeLease,
	type LeaseClaim,
	type LeaseName
} from '$lib/server/storage/leases';
import type { Store } from '$lib/server/storage/store';

/** How long the others wait if a process dies; a working process renews its lease three times within this time. */
const LEASE_MS = 15_000;

/**
 * Makes a function that does work, unless this process or another one that shares the database is already doing
 * it.
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
		// We already hold the lease; a second run would release it while the first is still working.
		if (isAtWork) return;
		isAtWork = true;
		try {
			await workAlone(work);
		} finally {
			isAtWork = false;
		}
	};

	async function workAlone(work: () => Promise<void>): Promise<void> {
		// Check before taking the lease, so that a standby does not write.
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
