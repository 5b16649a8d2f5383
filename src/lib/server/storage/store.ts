import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema';

/**
 * The database, on either engine. Code that differs between engines is in `engines`, and nowhere else
 * (docs/decisions/0019-two-engines.md).
 */
export interface Store {
	/**
	 * For writes and transactions, one transaction at a time across all processes: what it reads stays true until it
	 * ends. Inside a transaction use only its own handle, because this one would wait for it for ever.
	 */
	db: Kysely<Database>;
	/** Cannot write. A transaction sees the data of one moment. */
	reader: Kysely<Database>;
	/** Cannot write, and has no cached pages yet, so it really reads from the database. */
	openReader(): Kysely<Database>;
	/** Reports changes by others until the returned function is called. */
	watch(watcher: Watcher): () => void;
	/** The database file on this machine; undefined if the database is on a server. */
	file: DatabaseFile | undefined;
	close(): Promise<void>;
}

export interface Watcher {
	/** Another connection or process may have changed something. False alarms are fine; missed changes are not. */
	onChange(): void;
	/** Changes cannot be detected at the moment; reported once for each outage. */
	onFailure(error: unknown): void;
}

export interface DatabaseFile {
	path: string;
	/** Writes a complete and consistent copy to `path` while others go on reading and writing. */
	copyTo(path: string): Promise<void>;
}

/** A handle on which a query can run: the store's, or a transaction's. */
export type Handle = Kysely<Database> | Transaction<Database>;
