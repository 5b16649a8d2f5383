import type { Handle } from './store';

/** The revision that the form with this token has written already. */
export async function findSubmission(
	db: Handle,
	token: string
): Promise<{ slug: string; number: number } | undefined> {
	const row = await db
		.selectFrom('submission')
		.selectAll()
		.where('token', '=', token)
		.executeTakeFirst();
	return row && { slug: row.milestone_slug, number: Number(row.revision) };
}

export async function insertSubmission(
	db: Handle,
	row: { token: string; slug: string; number: number; createdAt: string }
): Promise<void> {
	await db
		.insertInto('submission')
		.values({
			token: row.token,
			milestone_slug: row.slug,
			revision: row.number,
			created_at: row.createdAt
		})
		.execute();
}
