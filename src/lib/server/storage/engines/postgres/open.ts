import { Kysely, PostgresDialect } from 'kysely';
import type { Database } from '$lib/server/storage/schema';
import type { Store } from '$lib/server/storage/store';
import { connectionConfig, openPool } from './connections';
import { OneWriterDialect } from './dialect';
import { listen } from './listen';

/** Connections of one process: one for writers, who take turns; the others for editors and the record. */
const WRITERS = 5;
const READERS = 3;

/** Cannot write, and a transaction sees the data of one moment, as in SQLite. */
const READ_ONLY = String.raw`-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\ read`;

/** The database at `url` on a server; the first query connects to it. */
export function openPostgres(url: string): Store {
	const config = connectionConfig(url);
	const readerOf = (max: number) =>
		new Kysely<Database>({
			dialect: new PostgresDialect({ pool: () => openPool({ ...config, max, options: READ_ONLY }) })
		});
	const db = new Kysely<Database>({
		dialect: new OneWriterDialect({ pool: () => openPool({ ...config, max: WRITERS }) })
	});
	const reader = readerOf(READERS);
	return {
		db,
		reader,
		openReader: () => readerOf(1),
		watch: (watcher) => listen(config, watcher),
		file: undefined,
		async close() {
			await reader.destroy();
			await db.destroy();
		}
	};
}
