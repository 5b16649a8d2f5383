import { sql, type Kysely } from 'kysely';
import { chainHash, FIRST_HASH, type ChainedRow } from '$lib/server/storage/audit-chain';

/** Chains the history: each row carries the hash of the one before and its own. */
export async function up(db: Kysely<never>): Promise<void> {
	for (const statement of BEFORE) await sql.raw(statement).execute(db);
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
	for (const statement of AFTER) await sql.raw(statement).execute(db);
}

const BEFORE = [
	`drop trigger event_refuses_update`,
	`alter table event add column sequence integer`,
	`alter table event add column previous_hash text`,
	`alter table event add column hash text`,
	// The end of the chain: a row that is cut off there is missed too.
	`create table audit_head (
		id integer primary key check (id = 1),
		sequence integer not null,
		hash text not null
	) strict`
];

const AFTER = [
	`create unique index event_in_sequence on event (sequence)`,
	`create trigger event_refuses_update before update on event
		begin select raise(abort, 'event is append-only'); end`
];
