import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Handle } from './store';
import { TABLES, type TableName } from './tables';

type Row = Record<string, string | number | null>;

/** The number of rows in memory at a time, and in one statement. */
const ROWS = 250;

/** The size and digest of a table. */
export interface TableDigest {
	rows: number;
	/** SHA-256 over all rows in the order of their keys: the same for the same rows, on either engine. */
	digest: string;
}

/** @param onRows gets the rows of the table in batches */
export async function digestTable(
	db: Handle,
	table: TableName,
	onRows: (rows: Row[]) => Promise<unknown> = async () => {}
): Promise<TableDigest> {
	const hash = createHash('sha256');
	let count = 0;
	let rows: Row[];
	do {
		let query = anyTable(db).selectFrom(table).selectAll().limit(ROWS).offset(count);
		for (const column of TABLES[table]) query = query.orderBy(column);
		rows = await query.execute();
		for (const row of rows) hash.update(`${JSON.stringify(Object.entries(row).toSorted())}\n`);
		if (rows.length > 0) await onRows(rows);
		count += rows.length;
	} while (rows.length === ROWS);
	return { rows: count, digest: hash.digest('hex') };
}

/** Copies all rows of a table into an empty one. @returns what was read */
export function copyTable(from: Handle, to: Handle, table: TableName): Promise<TableDigest> {
	return digestTable(from, table, (rows) => anyTable(to).insertInto(table).values(rows).execute());
}

/** Removes rows that the migrations have added, except from append-only tables. */
export async function emptyTables(db: Handle): Promise<void> {
	const names = Object.keys(TABLES) as TableName[];
	for (const table of names.toReversed()) await anyTable(db).deleteFrom(table).execute();
}

/** Names of all existing tables, including those of the migrations. */
export async function listTables(db: Handle): Promise<string[]> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	return tables.map(({ name }) => name);
}

/** The same handle, untyped, for tables whose columns do not matter. */
function anyTable(db: Handle): Kysely<Record<TableName, Row>> {
	return db as unknown as Kysely<Record<TableName, Row>>;
}
