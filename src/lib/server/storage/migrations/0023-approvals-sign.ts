import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';

/** An approval signs what leaves; those from before signed nothing and are as good as they were. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, ['alter table approval add column digest text']);
}
