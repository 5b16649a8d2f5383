import { addMilliseconds, type Instant } from '$lib/domain/time';
import type { Handle } from './store';

/** Work that only one process at a time does, of all that share the database. */
export type LeaseName = 'outbox' | 'schedule' | 'backup' | 'watch' | 'links';

/** The lease that a holder wants. */
export interface LeaseClaim {
	name: LeaseName;
	/** Different from every other holder's. */
	holder: string;
}

/** Clocks of machines differ by seconds; a lease with a later end comes from a wrong clock and is ignored. */
const TOO_LONG_MS = 3_600_000;

interface LeaseTimes {
	now: Instant;
	/** When it expires unless renewed. */
	until: Instant;
}

/** Takes the lease, or renews it. @returns false while another holder's has not expired */
export async function takeLease(
	db: Handle,
	{ name, holder }: LeaseClaim,
	{ now, until }: LeaseTimes
): Promise<boolean> {
	const result = await db
		.updateTable('lease')
		.set({ holder, expires_at: until })
		.where('name', '=', name)
		.where((where) =>
			where.or([
				where('holder', '=', holder),
				where('expires_at', '<=', now),
				where('expires_at', '>', tooLong(now))
			])
		)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Whether `holder` could take the lease: it already holds it, or it has expired. */
export async function isLeaseFree(
	db: Handle,
	{ name, holder }: LeaseClaim,
	now: Instant
): Promise<boolean> {
	const row = await db
		.selectFrom('lease')
		.selectAll()
		.where('name', '=', name)
		.executeTakeFirstOrThrow();
	return row.holder === holder || row.expires_at <= now || row.expires_at > tooLong(now);
}

/** Releases the lease, so that nobody waits for it to expire. */
export async function dropLease(db: Handle, { name, holder }: LeaseClaim): Promise<void> {
	await db
		.updateTable('lease')
		.set({ expires_at: '' })
		.where('name', '=', name)
		.where('holder', '=', holder)
		.execute();
}

function tooLong(now: Instant): Instant {
	return addMilliseconds(now, TOO_LONG_MS);
}
