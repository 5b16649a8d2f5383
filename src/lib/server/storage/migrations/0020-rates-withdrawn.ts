import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';
import { appendOnly } from '$lib/server/storage/engines/statement';

/** Which rate of the tenge was wrong; the rate itself stays, because the record as of an earlier day still had it. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, [
		`create table tenge_rate_withdrawal (
			rate_id text primary key references tenge_rate (id),
			author text not null,
			created_at text not null
		) strict`,
		...appendOnly('tenge_rate_withdrawal')
	]);
}
