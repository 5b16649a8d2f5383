import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema';

/**
 * The database, whatever keeps it. What the engines do differently stands in `engines`, and nowhere else
 * (docs/decisions/0019-two-engines.md).
 */
export interface Store {
	/**
	 * Writes and transactions, one transaction at a time of all processes: what it reads stays true until it
	 * ends. Inside a transaction use only its own handle: this one would wait for it for ever.
	 */
	db: Kysely<Database>;
	/** Cannot write. A transaction sees one moment. */
	reader: Kysely<Database>;
	/** Cannot write, and has read nothing yet: what it says comes from the database, not from pages kept in memory. */
	openReader(): Kysely<Database>;
	/** Tells of changes from outside until the returned function is called. */
	watch(watcher: Watcher): () => void;
	/** The one file on this machine that holds it all; undefined where a server keeps the database. */
	file: DatabaseFile | undefined;
	close(): Promise<void>;
}

export interface Watcher {
	/** Something may have been changed by another connection or process: too often is allowed, too seldom is not. */
	onChange(): void;
	/** Changes cannot be seen; told once, until they can be again. */
	onFailure(error: unknown): void;
}

export interface DatabaseFile {
	path: string;
	/** Writes a whole and consistent copy to `path` while others go on reading and writing. */
	copyTo(path: string): Promise<void>;
}

/** A handle on which a query can run: the store's, or a transaction's. */
export type Handle = Kysely<Database> | Transaction<Database>;
