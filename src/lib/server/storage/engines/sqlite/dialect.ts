import { setTimeout as pause } from 'node:timers/promises';
import type SQLite from 'better-sqlite3';
import {
	CompiledQuery,
	SqliteAdapter,
	SqliteDialect,
	SqliteDriver,
	type DatabaseConnection,
	type Driver
} from 'kysely';
import { storageFault } from '$lib/server/storage/fault';

/**
 * SQLite with transactions that take the write lock at once: a deferred transaction that reads first and
 * writes later fails with SQLITE_BUSY, without waiting, if another process has written in between.
 */
export class ImmediateSqliteDialect extends SqliteDialect {
	readonly #database: SQLite.Database;

	constructor(database: SQLite.Database) {
		super({ database });
		this.#database = database;
	}

	override createDriver(): Driver {
		return new ImmediateSqliteDriver(this.#database);
	}

	override createAdapter(): SqliteAdapter {
		return new TransactionalSqliteAdapter();
	}
}

/** SQLite can roll back schema changes, so let the migrations run in a transaction. */
class TransactionalSqliteAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

/** How long, and how often, a writer tries again to get a lock that another process holds. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 25;

class ImmediateSqliteDriver extends SqliteDriver {
	readonly #database: SQLite.Database;

	constructor(database: SQLite.Database) {
		super({ database });
		this.#database = database;
	}

	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		const deadline = Date.now() + PATIENCE_MS;
		for (;;) {
			try {
				await connection.executeQuery(CompiledQuery.raw('begin immediate'));
				return;
			} catch (error) {
				if (storageFault(error) !== 'locked' || Date.now() > deadline) throw error;
			}
			// SQLite's own wait would block the whole process; this way others get answers meanwhile.
			await pause(PAUSE_MS);
		}
	}

	/** On a full disk SQLite has already rolled back; a second rollback would fail and hide the reason. */
	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.#database.inTransaction) await super.rollbackTransaction(connection);
	}
}
