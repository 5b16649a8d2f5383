import { sql, type Kysely } from 'kysely';
import { dayOfReach, type WordedReach } from '$lib/domain/record/check';
import { runStatements } from '$lib/server/storage/engines/run-statements';

/** A check says up to which day the record is known, where it said in words how far its sources reach. */
export async function up(db: Kysely<never>): Promise<void> {
	const { rows } = await sql<WordedReach & { id: string }>`
		select id, reach, reach_part as "reachPart" from record_check`.execute(db);
	await runStatements(db, ['alter table record_check rename column reach to known_until']);
	for (const { id, ...worded } of rows)
		await sql`update record_check set known_until = ${dayOfReach(worded)} where id = ${id}`.execute(
			db
		);
	await runStatements(db, ['alter table record_check drop column reach_part']);
}
