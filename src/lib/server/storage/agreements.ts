import type { Agreement } from '$lib/domain/agreements/agreement';
import { readOjCitation, type OjCitation } from '$lib/domain/law/official-journal';
import type { Handle } from './store';

/** What was stored before citations of the Official Journal had parts holds a text. */
type Stored = Agreement & { ojCitation: OjCitation | string | null };

export function toAgreement(stored: Stored): Agreement {
	return { ...stored, ojCitation: readOjCitation(stored.ojCitation) };
}

export async function listAgreements(db: Handle): Promise<Agreement[]> {
	const rows = await db.selectFrom('agreement').select('content').orderBy('slug').execute();
	return rows.map((row) => toAgreement(JSON.parse(row.content) as Stored));
}

export async function putAgreement(
	db: Handle,
	agreement: Agreement,
	updatedAt: string
): Promise<void> {
	const values = { content: JSON.stringify(agreement), updated_at: updatedAt };
	await db
		.insertInto('agreement')
		.values({ slug: agreement.slug, ...values })
		.onConflict((conflict) => conflict.column('slug').doUpdateSet(values))
		.execute();
}
