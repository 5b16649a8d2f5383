import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';

/** What a source says of where it has its text from, beside its publisher. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, ['alter table source add column remark text']);
}
