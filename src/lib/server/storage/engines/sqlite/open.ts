import { chmodSync, existsSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { DatabaseError } from '$lib/server/storage/database-error';
import type { Database } from '$lib/server/storage/schema';
import type { Store, Watcher } from '$lib/server/storage/store';
import { BESIDE, copyDatabase } from './copies';
import { ImmediateSqliteDialect } from './dialect';
import { lostProblem } from './lost';
import { sqliteProblem } from './version';

/**
 * How long a statement waits for another process. The wait blocks the event loop, so it is short;
 * transactions retry by themselves (dialect.ts).
 */
const BUSY_TIMEOUT_MS = 50;

/** A connection's page cache; the library's default is sixteen times as large. */
const CACHE_KIB = 1000;

/** How often to check whether another process has changed the file: this reads one number, without a query. */
const POLL_MS = 100;

/** Only the owner reads and writes: drafts, addresses of followers and hashes of passwords stand in the file. */
const OWNER_ONLY = 0o600;

/**
 * Opens the database file at `path`; a new tracker's is created.
 * @param anew whether to create it although an earlier one has left traces
 * @throws DatabaseError with one sentence if an earlier database is gone
 * @throws Error if it cannot be opened
 */
export function openSqlite(path: string, { anew = false } = {}): Store {
	const problem = anew ? undefined : lostProblem(path);
	if (problem) throw new DatabaseError(problem);
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
			// Kysely does not close a connection that it has never used.
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
	keepPrivate(path);
	// In WAL mode the default is NORMAL, with which a power cut can lose an acknowledged write.
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('foreign_keys = ON');
	// Overwrite deleted data in the file too, so that unsubscribed addresses are really gone.
	sqlite.pragma('secure_delete = ON');
	return sqlite;
}

/** Also a file of an earlier version, which left that to the umask. New files beside it get the same rights. */
function keepPrivate(path: string): void {
	for (const file of [path, ...BESIDE.map((end) => path + end)].filter((it) => existsSync(it))) {
		try {
			chmodSync(file, OWNER_ONLY);
		} catch (error) {
			// Somebody else's file, which this process may nevertheless use: its owner decides.
			if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
		}
	}
}

/** Readers get answers from the record in memory, so there is no need to keep the file's pages there as well. */
function keepLittle(sqlite: SQLite.Database): SQLite.Database {
	sqlite.pragma(`cache_size = -${CACHE_KIB}`);
	return sqlite;
}

function readerOn(database: SQLite.Database): Kysely<Database> {
	return new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
}

/** Polls the number that changes whenever another connection or process has changed the file. */
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
