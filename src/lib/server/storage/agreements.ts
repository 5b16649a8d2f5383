import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Instant } from '$lib/domain/time';
import type { Handle } from './store';

export async function listAgreements(db: Handle): Promise<Agreement[]> {
	const rows = await db.selectFrom('agreement').select('content').orderBy('slug').execute();
	return rows.map((row) => JSON.parse(row.content) as Agreement);
}

export async function putAgreement(
	db: Handle,
	agreement: Agreement,
	updatedAt: Instant
): Promise<void> {
	const values = { content: JSON.stringify(agreement), updated_at: updatedAt };
	await db
		.insertInto('agreement')
		.values({ slug: agreement.slug, ...values })
		.onConflict((conflict) => conflict.column('slug').doUpdateSet(values))
		.execute();
}
