import { databaseError } from './database-error';
import { openPostgres } from './engines/postgres/open';
import { openSqlite } from './engines/sqlite/open';
import type { Store } from './store';

/** Whether `url` names a PostgreSQL database. */
export function isPostgres(url: string): boolean {
	return /^postgres(?:ql)?:/u.test(url);
}

/**
 * Opens the database of `url`. A file is created where it is missing; a server is first asked by the first query.
 * @param url `file:` and a path, or `postgres://…`
 * @throws DatabaseError where the file cannot be opened or written; Error where the scheme is another
 */
export function openStore(url: string): Store {
	if (url.startsWith('file:')) return openFile(url.slice('file:'.length));
	if (isPostgres(url)) return openPostgres(url);
	throw new Error('DATABASE_URL must start with "file:" or "postgres://".');
}

function openFile(path: string): Store {
	try {
		return openSqlite(path);
	} catch (error) {
		throw databaseError(error);
	}
}
