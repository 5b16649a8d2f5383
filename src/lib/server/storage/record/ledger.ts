import type { LedgerRow } from '$lib/domain/forecast/ledger/ledger';
import type { Day, Instant } from '$lib/domain/time';
import { newId } from '$lib/server/storage/ids';
import type { Handle } from '$lib/server/storage/store';

/** All rows, the oldest first. */
export async function listLedger(db: Handle): Promise<{ row: LedgerRow; createdAt: Instant }[]> {
	const rows = await db
		.selectFrom('ledger')
		.select(['content', 'created_at'])
		.orderBy('id')
		.execute();
	return rows.map(({ content, created_at }) => ({
		row: rowOf(JSON.parse(content) as StoredRow),
		createdAt: created_at
	}));
}

/** Rows of the method's first two versions took the day itself as known, and named the fastest way a floor. */
type StoredRow = Omit<LedgerRow, 'knownUntil' | 'fastest'> &
	Partial<Pick<LedgerRow, 'knownUntil' | 'fastest'>> & { floor?: Day | null };

function rowOf({ floor = null, ...row }: StoredRow): LedgerRow {
	return { knownUntil: row.date, fastest: floor, ...row };
}

/** Appends `row`. Call it in the transaction that read the last row, so that two processes add a change only once. */
export async function appendLedgerRow(db: Handle, row: LedgerRow, at: Instant): Promise<void> {
	await db
		.insertInto('ledger')
		.values({
			id: newId(),
			date: row.date,
			fingerprint: row.fingerprint,
			model_version: row.modelVersion,
			content: JSON.stringify(row),
			created_at: at
		})
		.execute();
}

/** Slugs of milestones that readers have seen change since the instant `since`. */
export async function listChangedSince(db: Handle, since: Instant): Promise<string[]> {
	const rows = await db
		.selectFrom('edition')
		.select('milestone_slug')
		.distinct()
		.where('at', '>', since)
		.orderBy('milestone_slug')
		.execute();
	return rows.map((row) => row.milestone_slug);
}
