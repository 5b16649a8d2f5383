import type { TengeRate } from '$lib/domain/effects';
import type { Day, Instant } from '$lib/domain/time';
import { findSource } from './sources';
import type { Handle } from '$lib/server/storage/store';

/**
 * The newest rate by its own date; for the same date, the one entered last. A withdrawn one is left out.
 * @param had whether an instant is in the past; what was entered or withdrawn later is left out
 */
export async function latestTengeRate(
	db: Handle,
	had: (at: Instant) => boolean = () => true
): Promise<TengeRate | null> {
	const rows = await db
		.selectFrom('tenge_rate')
		.leftJoin('tenge_rate_withdrawal', 'tenge_rate_withdrawal.rate_id', 'tenge_rate.id')
		.selectAll('tenge_rate')
		.select('tenge_rate_withdrawal.created_at as withdrawn_at')
		.orderBy('date', 'desc')
		.orderBy('id', 'desc')
		.execute();
	const row = rows.find(
		({ created_at: at, withdrawn_at: gone }) => had(at) && !(gone !== null && had(gone))
	);
	const source = row && (await findSource(db, row.source_id));
	if (!row || !source) return null;
	return { id: row.id, date: row.date as Day, tengePerEuro: row.tenge_per_euro, source };
}

/** @returns false if it has been withdrawn already */
export async function insertTengeRateWithdrawal(
	db: Handle,
	id: string,
	by: { author: string; at: Instant }
): Promise<boolean> {
	const result = await db
		.insertInto('tenge_rate_withdrawal')
		.values({ rate_id: id, author: by.author, created_at: by.at })
		.onConflict((conflict) => conflict.column('rate_id').doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertTengeRate(
	db: Handle,
	{ id, date, tengePerEuro, source }: TengeRate,
	by: { author: string; at: Instant }
): Promise<void> {
	await db
		.insertInto('tenge_rate')
		.values({
			id,
			date,
			tenge_per_euro: tengePerEuro,
			source_id: source.id,
			author: by.author,
			created_at: by.at
		})
		.execute();
}
