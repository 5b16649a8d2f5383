import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

/** The result of a submitted form. */
export interface Submission {
	slug: string;
	number: number;
	/** A digest of the submitted form, to distinguish the same form from one with more typed. */
	digest: string;
}

/** The revision that the form with this token has already written. */
export async function findSubmission(db: Handle, token: string): Promise<Submission | undefined> {
	const row = await db
		.selectFrom('submission')
		.selectAll()
		.where('token', '=', token)
		.executeTakeFirst();
	return row && { slug: row.milestone_slug, number: Number(row.revision), digest: row.digest };
}

export async function insertSubmission(
	db: Handle,
	row: Submission & { token: string; createdAt: Instant }
): Promise<void> {
	await db
		.insertInto('submission')
		.values({
			token: row.token,
			milestone_slug: row.slug,
			revision: row.number,
			digest: row.digest,
			created_at: row.createdAt
		})
		.execute();
}
