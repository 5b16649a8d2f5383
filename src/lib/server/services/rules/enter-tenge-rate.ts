import type { TengeRate } from '$lib/domain/effects';
import { appendEvent } from '$lib/server/storage/history/events';
import { newId } from '$lib/server/storage/ids';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { findSource } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import { insertTengeRate, latestTengeRate } from '$lib/server/storage/record/tenge-rates';
import { putSources, type DescribedSources } from '$lib/server/services/sources/put-sources';

export interface TengeRateEntry extends DescribedSources, Omit<TengeRate, 'id' | 'source'> {
	/** Cited by `sourceIdOf` if it is not in the record yet. */
	sourceId: string;
}

/** Saves the price of a euro in tenge, with its source and a history event, in one transaction. */
export async function enterTengeRate(store: Store, entry: TengeRateEntry): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const ids = await putSources(db, entry);
		const { date, tengePerEuro, author, at } = entry;
		const source = await findSource(db, ids.get(entry.sourceId) ?? entry.sourceId);
		if (!source) throw new Error(`No source ${entry.sourceId} in the record.`);
		const before = await latestTengeRate(db);
		const after = { id: newId(), date, tengePerEuro, source };
		await insertTengeRate(db, after, { author, at });
		await appendEvent(db, {
			...{ subject: 'tenge-rate', subjectId: date, action: 'entered', author, at },
			...{ before, after }
		});
		await raiseRecordVersion(db, at);
	});
}
