import { sql, type Kysely } from 'kysely';

/** The ledger of forecasts: appended to, never rewritten. */
export async function up(db: Kysely<never>): Promise<void> {
	for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
	`create table ledger (
		id text primary key,
		date text not null,
		fingerprint text not null,
		model_version text not null,
		content text not null,
		created_at text not null
	) strict`,
	...['update', 'delete'].map(
		(operation) => `create trigger ledger_refuses_${operation} before ${operation} on ledger
			begin select raise(abort, 'ledger is append-only'); end`
	)
];
