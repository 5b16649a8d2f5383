import type { Pool, PoolClient, PoolConfig, QueryResult } from 'pg';
import type { PostgresPool } from 'kysely';

/** How long a writer waits for its turn, and a query for a connection, before it fails. */
const PATIENCE_MS = 2000;
/** The longest that a single statement may take. */
const STATEMENT_MS = 15_000;
/** Limits idle transactions, so that a process that vanishes in one does not block other writers. */
const IDLE_TRANSACTION_MS = 10_000;

/** The options of every connection to the database at `url`. */
export function connectionConfig(url: string): PoolConfig {
	return {
		connectionString: url,
		application_name: 'tracker',
		connectionTimeoutMillis: PATIENCE_MS,
		keepAlive: true,
		lock_timeout: PATIENCE_MS,
		statement_timeout: STATEMENT_MS,
		idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS
	};
}

/** A pool for Kysely; the library is loaded with the first query, and only if PostgreSQL is used. */
export async function openPool(config: PoolConfig): Promise<PostgresPool> {
	const { Pool, types } = await import('pg');
	const pool: Pool = new Pool({
		...config,
		// The library reads counts as text, because their type can be larger than a JavaScript number.
		types: {
			getTypeParser: (oid, format) =>
				oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)
		}
	});
	// The pool drops an idle connection that has ended, and opens another one when it needs it.
	pool.on('error', goOn);
	return {
		options: pool.options,
		connect: async () => withState(await failsAsState(pool.connect())),
		end: () => pool.end()
	};
}

const KNOWN = new WeakSet<PoolClient>();

/** Without a listener for it, the end of a connection would end the process. */
const goOn = () => undefined;

/** A client with errors from {@link failsAsState}. */
function withState(client: PoolClient): PoolClient {
	if (KNOWN.has(client)) return client;
	KNOWN.add(client);
	// The pool listens to idle connections only; whoever uses this one learns of its end from the query that fails.
	client.on('error', goOn);
	const query = client.query.bind(client) as (...args: unknown[]) => Promise<QueryResult>;
	client.query = ((...args: unknown[]) => failsAsState(query(...args))) as PoolClient['query'];
	return client;
}

/**
 * Errors from the server have a SQLSTATE. Any other error is a connection failure, which the library reports in
 * several forms, mostly without a code: they become `08006`, "connection failure".
 */
export async function failsAsState<T>(attempt: Promise<T>): Promise<T> {
	try {
		return await attempt;
	} catch (error) {
		const { code } = error as { code?: unknown };
		if (typeof code === 'string' && /^[\dA-Z]{5}$/u.test(code)) throw error;
		const message = 'The database cannot be reached.';
		throw Object.assign(new Error(message, { cause: error }), { code: '08006' });
	}
}
