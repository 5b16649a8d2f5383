import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from '$lib/server/storage/schema';
import type { Store, Watcher } from '$lib/server/storage/store';
import { copyDatabase } from './copies';
import { ImmediateSqliteDialect } from './dialect';
import { sqliteProblem } from './version';

/**
 * How long a statement waits for another process; the wait stops the whole event loop, so it is short.
 * Transactions ask again by themselves (dialect.ts).
 */
const BUSY_TIMEOUT_MS = 50;

/** What a connection keeps of the file; the library would let it grow to sixteen times as much. */
const CACHE_KIB = 1000;

/** How often the file is asked whether another process has changed it: reading one number, no query. */
const POLL_MS = 100;

/**
 * Opens the database file at `path`, creating file and folder where they are missing.
 * @throws Error where it cannot be opened
 */
export function openSqlite(path: string): Store {
	mkdirSync(dirname(path), { recursive: true });
	const sqlite = openForWriting(path);
	const connect = () => keepLittle(new SQLite(path, { readonly: true, timeout: BUSY_TIMEOUT_MS }));
	const readOnly = connect();
	const db = new Kysely<Database>({ dialect: new ImmediateSqliteDialect(sqlite) });
	const reader = readerOn(readOnly);
	return {
		db,
		reader,
		openReader: () => readerOn(connect()),
		watch: (watcher) => pollDataVersion(readOnly, watcher),
		file: { path, copyTo: (copy) => copyDatabase(sqlite, copy) },
		async close() {
			await reader.destroy();
			await db.destroy();
			// A connection on which nothing was ever asked is not closed by its Kysely.
			readOnly.close();
			sqlite.close();
		}
	};
}

function openForWriting(path: string): SQLite.Database {
	const sqlite = keepLittle(new SQLite(path, { timeout: BUSY_TIMEOUT_MS }));
	const problem = sqliteProblem(String(sqlite.prepare('select sqlite_version()').pluck().get()));
	if (problem) throw new Error(problem);
	sqlite.pragma('journal_mode = WAL');
	// In WAL the default is NORMAL, under which an acknowledged write can vanish with the power.
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('foreign_keys = ON');
	// Who leaves is gone from the file too, not only from its tables.
	sqlite.pragma('secure_delete = ON');
	return sqlite;
}

/** Readers are answered from the record in memory: pages of the file need not lie there a second time. */
function keepLittle(sqlite: SQLite.Database): SQLite.Database {
	sqlite.pragma(`cache_size = -${CACHE_KIB}`);
	return sqlite;
}

function readerOn(database: SQLite.Database): Kysely<Database> {
	return new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
}

/** Asks for the number that moves whenever another connection or process has changed the file. */
function pollDataVersion(database: SQLite.Database, { onChange, onFailure }: Watcher): () => void {
	const read = () => database.pragma('data_version', { simple: true }) as number;
	let known = read();
	let failing = false;
	const poll = () => {
		try {
			const now = read();
			failing = false;
			if (now === known) return;
			known = now;
			onChange();
		} catch (error) {
			if (!failing) onFailure(error);
			failing = true;
		}
	};
	const timer = setInterval(poll, POLL_MS);
	timer.unref();
	return () => clearInterval(timer);
}
