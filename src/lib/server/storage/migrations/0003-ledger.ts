import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';
import { appendOnly, type Statement } from '$lib/server/storage/engines/statement';

/** The ledger of forecasts, which is append-only. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, STATEMENTS);
}

const STATEMENTS: Statement[] = [
	`create table ledger (
		id text primary key,
		date text not null,
		fingerprint text not null,
		model_version text not null,
		content text not null,
		created_at text not null
	) strict`,
	...appendOnly('ledger')
];
