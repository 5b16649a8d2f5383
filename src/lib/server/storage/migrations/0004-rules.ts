import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';
import { appendOnly, type Statement } from '$lib/server/storage/engines/statement';

/** Rules as revisions of all their dated rows, and the price of a euro in tenge; both are append-only. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, STATEMENTS);
}

const STATEMENTS: Statement[] = [
	`create table rule_revision (
		id text primary key,
		rule_id text not null,
		number integer not null,
		content text not null,
		author text not null,
		created_at text not null,
		unique (rule_id, number)
	) strict`,
	`create table tenge_rate (
		id text primary key,
		date text not null,
		tenge_per_euro real not null,
		source_id text not null references source (id),
		author text not null,
		created_at text not null
	) strict`,
	...appendOnly('rule_revision'),
	...appendOnly('tenge_rate')
];
