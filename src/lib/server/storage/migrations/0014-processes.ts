import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';

/** Coordination between processes that share the database: which one does which work, and who must wait. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, STATEMENTS);
}

const STATEMENTS = [
	`create table lease (
		name text primary key,
		holder text not null,
		expires_at text not null
	) strict`,
	`insert into lease (name, holder, expires_at)
		select 'outbox', holder, expires_at from outbox_lease`,
	...['schedule', 'backup', 'watch', 'links'].map(
		(name) => `insert into lease (name, holder, expires_at) values ('${name}', '', '')`
	),
	`drop table outbox_lease`,
	// The key does not show who it is: it is a digest that only the installation can compute.
	`create table throttle (
		key text primary key,
		uses integer not null,
		ends_at text not null
	) strict`,
	`create index throttle_by_end on throttle (ends_at)`
];
