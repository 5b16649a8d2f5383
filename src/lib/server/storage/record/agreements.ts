import { readNote, type Agreement, type StepDate } from '$lib/domain/agreements/agreement';
import type { Localized } from '$lib/domain/language';
import { readOjCitation, type OjCitation } from '$lib/domain/law/official-journal';
import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

/** In what was stored earlier, citations of the Official Journal and notes are texts in English. */
type Stored = Omit<Agreement, 'ojCitation' | 'notes' | 'path'> & {
	ojCitation: OjCitation | string | null;
	notes: Localized | string | null;
	path: (Omit<StepDate, 'note'> & { note: Localized | string | null })[];
};

export function toAgreement(stored: Stored): Agreement {
	return {
		...stored,
		ojCitation: readOjCitation(stored.ojCitation),
		notes: readNote(stored.notes),
		path: stored.path.map((step) => ({ ...step, note: readNote(step.note) }))
	};
}

export async function listAgreements(db: Handle): Promise<Agreement[]> {
	const rows = await db.selectFrom('agreement').select('content').orderBy('slug').execute();
	return rows.map((row) => toAgreement(JSON.parse(row.content) as Stored));
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
