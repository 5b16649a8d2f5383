import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { postgresStatements } from './postgres/statements';
import { sqliteStatements } from './sqlite/statements';
import type { Statement } from './statement';

/** Runs the statements of a migration in order, in the engine's SQL. */
export async function runStatements(
	db: Kysely<never>,
	statements: readonly Statement[]
): Promise<void> {
	const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
	const say = isPostgres ? postgresStatements : sqliteStatements;
	for (const statement of statements.flatMap(say)) await sql.raw(statement).execute(db);
}
