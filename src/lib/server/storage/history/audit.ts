import { chainHash, editionDigest, FIRST_HASH, revisionDigest } from './audit-chain';
import type { Handle } from '$lib/server/storage/store';

/** Where the history contradicts itself, or the revisions and editions in it. */
export interface AuditFault {
	/** Number of the row in the chain; `null` for a row of another table. */
	sequence: number | null;
	fault: 'row-changed' | 'chain-broken' | 'end-missing' | 'revision-changed' | 'edition-changed';
	subject: string;
}

const BATCH = 500;

/**
 * Checks the chain from its first row to its end, and compares every revision and edition with its digest in the
 * history. @returns how many rows were read, and every fault
 */
export async function verifyAudit(db: Handle): Promise<{ rows: number; faults: AuditFault[] }> {
	const faults: AuditFault[] = [];
	const told = new Map<string, string>();
	let previous = FIRST_HASH;
	let sequence = 0;
	for (;;) {
		const rows = await db
			.selectFrom('event')
			.selectAll()
			.where('sequence', '>', sequence)
			.orderBy('sequence')
			.orderBy('id')
			.limit(BATCH)
			.execute();
		for (const row of rows) {
			const at = { sequence: Number(row.sequence), subject: `${row.subject} ${row.subject_id}` };
			if (at.sequence !== sequence + 1 || row.previous_hash !== previous)
				faults.push({ ...at, fault: 'chain-broken' });
			if (chainHash(row.previous_hash, { ...row, sequence: at.sequence }) !== row.hash)
				faults.push({ ...at, fault: 'row-changed' });
			for (const [id, digest] of digestsIn(row.after)) told.set(id, digest);
			previous = row.hash;
			sequence = at.sequence;
		}
		if (rows.length < BATCH) break;
	}
	const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst();
	if (!head || Number(head.sequence) !== sequence || head.hash !== previous)
		faults.push({ sequence, fault: 'end-missing', subject: 'audit' });
	faults.push(...(await contentFaults(db, told)));
	return { rows: sequence, faults };
}

/** The ids of revisions and editions in a row, with the digests of their content. */
function digestsIn(after: string | null): [id: string, digest: string][] {
	if (after === null || !after.includes('"digest"')) return [];
	try {
		const { id, digest } = JSON.parse(after) as { id?: unknown; digest?: unknown };
		return typeof id === 'string' && typeof digest === 'string' ? [[id, digest]] : [];
	} catch {
		// A row that can no longer be read was changed, so report it as such.
		return [];
	}
}

async function contentFaults(db: Handle, told: ReadonlyMap<string, string>): Promise<AuditFault[]> {
	const revisions = await db.selectFrom('revision').selectAll().orderBy('id').execute();
	const editions = await db.selectFrom('edition').selectAll().orderBy('id').execute();
	const changed = (id: string, digest: string) => told.has(id) && told.get(id) !== digest;
	return [
		...revisions
			.filter((row) => changed(row.id, revisionDigest(row)))
			.map((row) => ({ row, fault: 'revision-changed' as const })),
		...editions
			.filter((row) => changed(row.id, editionDigest(row)))
			.map((row) => ({ row, fault: 'edition-changed' as const }))
	].map(({ row, fault }) => ({
		sequence: null,
		fault,
		subject: `milestone ${row.milestone_slug}`
	}));
}
