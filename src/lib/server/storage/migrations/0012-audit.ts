import { sql, type Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';
import type { Statement } from '$lib/server/storage/engines/statement';
import { chainHash, FIRST_HASH, type ChainedRow } from '$lib/server/storage/history/audit-chain';

/** Chains the history: each row has the hash of the previous row and its own. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, BEFORE);
	const { rows } = await sql<Omit<ChainedRow, 'sequence'>>`select * from event order by id`.execute(
		db
	);
	let hash = FIRST_HASH;
	for (const [index, row] of rows.entries()) {
		const sequence = index + 1;
		const previous = hash;
		hash = chainHash(previous, { ...row, sequence });
		await sql`update event set sequence = ${sequence}, previous_hash = ${previous}, hash = ${hash}
			where id = ${row.id}`.execute(db);
	}
	await sql`insert into audit_head (id, sequence, hash) values (1, ${rows.length}, ${hash})`.execute(
		db
	);
	await runStatements(db, AFTER);
}

const BEFORE: Statement[] = [
	{ allow: 'update', on: 'event' },
	`alter table event add column sequence integer`,
	`alter table event add column previous_hash text`,
	`alter table event add column hash text`,
	// The end of the chain, so that we also notice if the last rows are removed.
	`create table audit_head (
		id integer primary key check (id = 1),
		sequence integer not null,
		hash text not null
	) strict`
];

const AFTER: Statement[] = [
	`create unique index event_in_sequence on event (sequence)`,
	{ refuse: 'update', on: 'event' }
];
