import { addMilliseconds, type Instant } from '$lib/domain/time';
import type { Handle } from './store';

/** Work that one process at a time does, of all that share the database. */
export type LeaseName = 'outbox' | 'schedule' | 'backup' | 'watch' | 'links';

/** Who asks for which. */
export interface LeaseClaim {
	name: LeaseName;
	/** Different from any other's. */
	holder: string;
}

/** Clocks of machines differ by seconds; a lease that holds longer than this was taken by one that was wrong. */
const TOO_LONG_MS = 3_600_000;

interface LeaseTimes {
	now: Instant;
	/** Until when it holds unless it is renewed. */
	until: Instant;
}

/** Takes the lease, or renews it. @returns false while another holder's has not run out */
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

/** Whether `holder` could take the lease: it has it, or it has run out. */
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

/** Gives the lease back, so that nobody waits for it to run out. */
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
