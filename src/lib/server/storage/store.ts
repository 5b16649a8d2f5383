import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import { ImmediateSqliteDialect } from './dialect';
import type { Database } from './schema';

/** The database: a connection for writing, one for reading, and what tells a change from outside. */
export interface Store {
	/** Writes and transactions. Inside a transaction use only its own handle: this one would wait for it for ever. */
	db: Kysely<Database>;
	/** Cannot write. */
	reader: Kysely<Database>;
	/** Cannot write, and has read nothing yet: what it says comes from the file, not from pages kept in memory. */
	openReader(): Kysely<Database>;
	/** A number that moves whenever another connection or process has changed the file. */
	dataVersion(): number;
	/** The file, for libraries that bring their own queries (sign-in). */
	sqlite: SQLite.Database;
	close(): Promise<void>;
}

/** A handle on which a query can run: the store's, or a transaction's. */
export type Handle = Kysely<Database> | Transaction<Database>;

/**
 * How long a statement waits for another process; the wait stops the whole event loop, so it is short.
 * Transactions ask again by themselves (dialect.ts).
 */
const BUSY_TIMEOUT_MS = 50;

/** Older ones can damage a file in WAL that several connections reset at once (sqlite.org/wal.html). */
const OLDEST_SQLITE = [3, 51, 3];

/**
 * Opens the database file of `url`, creating file and folder where they are missing.
 * @param url `file:` and a path
 * @throws Error where the scheme is another, or the file cannot be opened
 */
export function openStore(url: string): Store {
	if (!url.startsWith('file:')) throw new Error(`DATABASE_URL must start with "file:": ${url}`);
	const path = url.slice('file:'.length);
	mkdirSync(dirname(path), { recursive: true });
	const sqlite = new SQLite(path, { timeout: BUSY_TIMEOUT_MS });
	const problem = sqliteProblem(String(sqlite.prepare('select sqlite_version()').pluck().get()));
	if (problem) throw new Error(problem);
	sqlite.pragma('journal_mode = WAL');
	// In WAL the default is NORMAL, under which an acknowledged write can vanish with the power.
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('foreign_keys = ON');
	// Who leaves is gone from the file too, not only from its tables.
	sqlite.pragma('secure_delete = ON');
	const connect = () => new SQLite(path, { readonly: true, timeout: BUSY_TIMEOUT_MS });
	const readOnly = connect();
	const db = new Kysely<Database>({ dialect: new ImmediateSqliteDialect({ database: sqlite }) });
	const reader = readerOn(readOnly);
	return {
		db,
		reader,
		openReader: () => readerOn(connect()),
		sqlite,
		dataVersion: () => readOnly.pragma('data_version', { simple: true }) as number,
		async close() {
			await reader.destroy();
			await db.destroy();
			// A connection on which nothing was ever asked is not closed by its Kysely.
			readOnly.close();
			sqlite.close();
		}
	};
}

function readerOn(database: SQLite.Database): Kysely<Database> {
	return new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
}

/** Why this version of SQLite, `3.51.2`, must not be used, in one sentence; undefined where it may. */
export function sqliteProblem(version: string): string | undefined {
	const parts = version.split('.').map(Number);
	const differing = OLDEST_SQLITE.findIndex((oldest, index) => parts[index] !== oldest);
	const isOlder = differing >= 0 && (parts[differing] ?? 0) < (OLDEST_SQLITE[differing] ?? 0);
	if (!isOlder) return undefined;
	return `SQLite ${version} is too old: better-sqlite3 must bring ${OLDEST_SQLITE.join('.')} or newer.`;
}
