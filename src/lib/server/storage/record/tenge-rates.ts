import type { TengeRate } from '$lib/domain/effects';
import type { Day, Instant } from '$lib/domain/time';
import { newId } from '$lib/server/storage/ids';
import { findSource } from './sources';
import type { Handle } from '$lib/server/storage/store';

/**
 * The newest rate by its own date; for the same date, the one entered last.
 * @param had whether an instant is in the past; what was entered later is left out
 */
export async function latestTengeRate(
	db: Handle,
	had: (at: Instant) => boolean = () => true
): Promise<TengeRate | null> {
	const rows = await db
		.selectFrom('tenge_rate')
		.selectAll()
		.orderBy('date', 'desc')
		.orderBy('id', 'desc')
		.execute();
	const row = rows.find(({ created_at: at }) => had(at));
	const source = row && (await findSource(db, row.source_id));
	if (!row || !source) return null;
	return { date: row.date as Day, tengePerEuro: row.tenge_per_euro, source };
}

export async function insertTengeRate(
	db: Handle,
	{ date, tengePerEuro, source }: TengeRate,
	by: { author: string; at: Instant }
): Promise<void> {
	await db
		.insertInto('tenge_rate')
		.values({
			id: newId(),
			date,
			tenge_per_euro: tengePerEuro,
			source_id: source.id,
			author: by.author,
			created_at: by.at
		})
		.execute();
}
