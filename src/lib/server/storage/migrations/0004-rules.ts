import { sql, type Kysely } from 'kysely';

/** Rules as revisions of all their dated rows, and what a euro costs in tenge: both only appended to. */
export async function up(db: Kysely<never>): Promise<void> {
	for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
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
	...['rule_revision', 'tenge_rate'].flatMap((table) =>
		['update', 'delete'].map(
			(operation) => `create trigger ${table}_refuses_${operation} before ${operation} on ${table}
				begin select raise(abort, '${table} is append-only'); end`
		)
	)
];
