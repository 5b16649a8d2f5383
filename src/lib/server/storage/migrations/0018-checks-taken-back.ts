import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';

/** When an editor took a check back; it stays, because the record as of an earlier day still had it. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, ['alter table record_check add column taken_back_at text']);
}
