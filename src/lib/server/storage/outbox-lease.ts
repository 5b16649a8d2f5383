import type { Handle } from './store';

interface LeaseTimes {
	now: string;
	/** Until when it holds unless it is renewed. */
	until: string;
}

/** Takes the lease, or renews it. @returns false while another holder's has not run out */
export async function takeLease(
	db: Handle,
	holder: string,
	{ now, until }: LeaseTimes
): Promise<boolean> {
	const result = await db
		.updateTable('outbox_lease')
		.set({ holder, expires_at: until })
		.where((where) => where.or([where('holder', '=', holder), where('expires_at', '<=', now)]))
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Whether `holder` could take the lease: it has it, or it has run out. */
export async function isLeaseFree(db: Handle, holder: string, now: string): Promise<boolean> {
	const row = await db.selectFrom('outbox_lease').selectAll().executeTakeFirstOrThrow();
	return row.holder === holder || row.expires_at <= now;
}

/** Gives the lease back, so that nobody waits for it to run out. */
export async function dropLease(db: Handle, holder: string): Promise<void> {
	await db
		.updateTable('outbox_lease')
		.set({ expires_at: '' })
		.where('holder', '=', holder)
		.execute();
}
