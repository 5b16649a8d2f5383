import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';

/** What was confirmed when a plan was made, and until when what changes the headline is held before it is sent out. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, [
		'alter table schedule add column confirmed text',
		'alter table notice add column held_until text'
	]);
}
