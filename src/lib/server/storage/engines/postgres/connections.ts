import type { Pool, PoolClient, PoolConfig, QueryResult } from 'pg';
import type { PostgresPool } from 'kysely';

/** How long a writer waits for its turn, and a query for a connection: then it is refused. */
const PATIENCE_MS = 2000;
/** The longest that a single statement may take. */
const STATEMENT_MS = 15_000;
/** A process that vanished in the middle of a transaction must not keep the others from writing. */
const IDLE_TRANSACTION_MS = 10_000;

/** What every connection to the database of `url` begins with. */
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

/** A pool for Kysely; the library is loaded with the first query, and only where PostgreSQL is used. */
export async function openPool(config: PoolConfig): Promise<PostgresPool> {
	const { Pool, types } = await import('pg');
	const pool: Pool = new Pool({
		...config,
		// Counts are of a type that the library reads as text, because it can be larger than a number.
		types: {
			getTypeParser: (oid, format) =>
				oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)
		}
	});
	// An idle connection has ended; the pool opens another one. Without a listener the process would end.
	pool.on('error', () => undefined);
	return {
		options: pool.options,
		connect: async () => withState(await failsAsState(pool.connect())),
		end: () => pool.end()
	};
}

const KNOWN = new WeakSet<PoolClient>();

/** The client, whose queries fail as {@link failsAsState}. */
function withState(client: PoolClient): PoolClient {
	if (KNOWN.has(client)) return client;
	KNOWN.add(client);
	const query = client.query.bind(client) as (...args: unknown[]) => Promise<QueryResult>;
	client.query = ((...args: unknown[]) => failsAsState(query(...args))) as PoolClient['query'];
	return client;
}

/**
 * Errors of the server carry their SQLSTATE. Whatever else fails is the way to it, which the library tells in
 * several forms, most of them without a code: here it becomes `08006`, "connection failure".
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
