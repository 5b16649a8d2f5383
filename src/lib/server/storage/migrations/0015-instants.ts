import { sql, type Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';

interface Row {
	id: string;
	at: string;
}

/**
 * When this tracker made each edition, as it is told to programs: no two at the same instant. `at` stays what it was,
 * the moment from which on the record is known to have held it, which for the first import is a day of its files.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, [
		`alter table edition add column told_at text not null default ''`,
		{ allow: 'update', on: 'edition' }
	]);
	const { rows } = await sql<Row>`
		select edition.id as id,
			case when edition.author = 'import' and edition.kind = 'publication'
				then revision.created_at else edition.at end as at
		from edition join revision on revision.id = edition.revision_id`.execute(db);
	for (const { id, at } of apart(rows))
		await sql`update edition set told_at = ${at} where id = ${id}`.execute(db);
	await runStatements(db, [
		{ refuse: 'update', on: 'edition' },
		`create unique index edition_told_at on edition (told_at)`
	]);
}

/** What was made at one instant is moved apart by milliseconds, into the past: nothing is told of the future. */
function apart(rows: readonly Row[]): Row[] {
	let next = Number.POSITIVE_INFINITY;
	return rows
		.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
		.map(({ id, at }) => {
			next = Math.min(Date.parse(at), next - 1);
			return { id, at: new Date(next).toISOString() };
		});
}
