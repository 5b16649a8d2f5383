import { openPostgres } from './engines/postgres/open';
import { openSqlite } from './engines/sqlite/open';
import type { Store } from './store';

/** Whether `url` names a PostgreSQL database. */
export function isPostgres(url: string): boolean {
	return /^postgres(?:ql)?:/u.test(url);
}

/**
 * Opens the database at `url`. A new tracker's file is created; the first query connects to a server.
 * @param url `file:` and a path, or `postgres://…`
 * @param options `anew`: create the file although an earlier one has left traces
 * @throws DatabaseError with one sentence if an earlier file is gone
 * @throws Error if it has another scheme, or the file cannot be opened
 */
export function openStore(url: string, options: { anew?: boolean } = {}): Store {
	if (url.startsWith('file:')) return openSqlite(url.slice('file:'.length), options);
	if (isPostgres(url)) return openPostgres(url);
	throw new Error('DATABASE_URL must start with "file:" or "postgres://".');
}
