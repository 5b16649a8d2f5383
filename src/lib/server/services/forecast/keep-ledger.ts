import type { Forecast } from '$lib/domain/forecast/forecast';
import { isToldBy, nextLedgerRow, type LedgerRow } from '$lib/domain/forecast/ledger/ledger';
import type { Instant } from '$lib/domain/time';
import { appendLedgerRow, listChangedSince, listLedger } from '$lib/server/storage/record/ledger';
import type { Store } from '$lib/server/storage/store';

/**
 * Adds a row to the ledger if `forecast` differs from the last one because the record, the method or what is known has
 * changed, and one for each new month. @returns all rows, the oldest first
 */
export async function keepLedger(
	store: Store,
	forecast: Forecast,
	at: Instant
): Promise<LedgerRow[]> {
	await store.db.transaction().execute(async (db) => {
		const last = (await listLedger(db)).at(-1);
		const cause =
			last && !isToldBy(last.row, forecast)
				? { kind: 'model' as const }
				: { kind: 'record' as const, changed: await listChangedSince(db, last?.createdAt ?? at) };
		const next = nextLedgerRow(last?.row ?? null, forecast, cause);
		if (next.ok) await appendLedgerRow(db, next.value, at);
	});
	return readLedger(store);
}

/** All rows, the oldest first. @param until leaves out what was told later */
export async function readLedger(store: Store, until?: Instant): Promise<LedgerRow[]> {
	return (await listLedger(store.reader))
		.filter(({ createdAt }) => until === undefined || createdAt <= until)
		.map(({ row }) => row);
}
