import type { Handle } from './store';

/** The milestone that the form with this token has published already. */
export async function findSubmission(db: Handle, token: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('submission')
		.select('milestone_slug')
		.where('token', '=', token)
		.executeTakeFirst();
	return row?.milestone_slug;
}

export async function insertSubmission(
	db: Handle,
	row: { token: string; slug: string; createdAt: string }
): Promise<void> {
	await db
		.insertInto('submission')
		.values({ token: row.token, milestone_slug: row.slug, created_at: row.createdAt })
		.execute();
}
