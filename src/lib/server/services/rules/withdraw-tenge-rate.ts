import type { Instant } from '$lib/domain/time';
import { appendEvent } from '$lib/server/storage/history/events';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { insertTengeRateWithdrawal, latestTengeRate } from '$lib/server/storage/record/tenge-rates';
import type { Store } from '$lib/server/storage/store';

/**
 * Withdraws the rate that readers see now, because it was wrong: they see the one before it, or none.
 * @param id of the rate that the editor saw; if there is another one by now, nothing is done
 */
export async function withdrawTengeRate(
	store: Store,
	{ id, author, at }: { id: string; author: string; at: Instant }
): Promise<boolean> {
	return store.db.transaction().execute(async (db) => {
		const before = await latestTengeRate(db);
		if (before?.id !== id || !(await insertTengeRateWithdrawal(db, id, { author, at })))
			return false;
		await appendEvent(db, {
			...{ subject: 'tenge-rate', subjectId: before.date, action: 'withdrawn', author, at },
			...{ before, after: await latestTengeRate(db) }
		});
		await raiseRecordVersion(db, at);
		return true;
	});
}
