import { verifyAudit } from '$lib/server/storage/history/audit';
import { migrate } from '$lib/server/storage/migrate';
import { recordDigest } from '$lib/server/storage/record/record-digest';
import type { Store } from '$lib/server/storage/store';
import { TABLES, type TableName } from '$lib/server/storage/tables';
import {
	copyTable,
	digestTable,
	emptyTables,
	listTables,
	type TableDigest
} from '$lib/server/storage/whole-tables';

export interface Move {
	tables: (TableDigest & { table: TableName })[];
	/** Rows of the history, checked from the first to the last. */
	history: number;
	/** The digest of what both databases publish. */
	digest: string;
}

/**
 * Copies everything from one database into another, empty one, in one transaction on each, so that nobody writes
 * meanwhile. Then it reads each table from the new database and compares it.
 * @throws Error if the other database is not empty or differs after copying; then it stays as it was
 */
export async function moveRecord(from: Store, to: Store): Promise<Move> {
	if ((await listTables(to.reader)).length > 0)
		throw new Error('The database to move to is not empty: create a new one.');
	await migrate(from.db);
	return from.db.transaction().execute((source) =>
		to.db.transaction().execute(async (target) => {
			await migrate(target);
			await emptyTables(target);
			const tables: Move['tables'] = [];
			for (const table of Object.keys(TABLES) as TableName[]) {
				const sent = await copyTable(source, target, table);
				const arrived = await digestTable(target, table);
				if (arrived.digest !== sent.digest) throw new Error(`Table ${table} arrived otherwise.`);
				tables.push({ table, ...arrived });
			}
			const { rows: history, faults } = await verifyAudit(target);
			if (faults.length > 0) throw new Error(`Faults of the history: ${faults.length}.`);
			const digest = await recordDigest(target);
			if (digest !== (await recordDigest(source)))
				throw new Error('It would publish something else.');
			return { tables, history, digest };
		})
	);
}
