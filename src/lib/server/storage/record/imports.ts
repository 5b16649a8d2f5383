import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

/** Digests from the last import, by id. */
export async function listImportDigests(db: Handle, subject: string): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('import')
		.select(['subject_id', 'digest'])
		.where('subject', '=', subject)
		.orderBy('subject_id')
		.execute();
	return new Map(rows.map((row) => [row.subject_id, row.digest]));
}

export async function putImportDigest(
	db: Handle,
	row: { subject: string; subjectId: string; digest: string; importedAt: Instant }
): Promise<void> {
	const values = { digest: row.digest, imported_at: row.importedAt };
	await db
		.insertInto('import')
		.values({ subject: row.subject, subject_id: row.subjectId, ...values })
		.onConflict((conflict) => conflict.columns(['subject', 'subject_id']).doUpdateSet(values))
		.execute();
}
