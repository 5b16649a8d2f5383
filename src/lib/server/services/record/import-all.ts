import { createHash } from 'node:crypto';
import type { Instant } from '$lib/domain/time';
import type { EventSubject } from '$lib/server/storage/history/events';
import { listImportDigests, putImportDigest } from '$lib/server/storage/record/imports';
import type { Handle } from '$lib/server/storage/store';
import type { Progress } from './progress';

/** The result of an import; `kept` are items that changed in the file after an editor had changed them. */
export interface ImportSummary {
	added: number;
	updated: number;
	kept: string[];
}

/** The author of content from the files. */
export const IMPORT_AUTHOR = 'import';

/** An import under way, within a transaction. */
export interface ImportRun {
	db: Handle;
	at: Instant;
	summary: ImportSummary;
	/** Called before each item. */
	onItem?: (() => void) | undefined;
}

export type Outcome = 'added' | 'updated' | 'kept';

export function emptySummary(): ImportSummary {
	return { added: 0, updated: 0, kept: [] };
}

/** A function to call before each of `total` items; it reports how many are done. */
export function countItems(total: number, progress: Progress): () => void {
	let done = 0;
	return () => progress(done++, total);
}

/** Writes each item whose digest differs from that of the last import. */
export async function importAll<R extends ImportRun, T>(
	run: R,
	subject: EventSubject,
	items: readonly T[],
	idOf: (item: T) => string,
	put: (run: R, item: T, known: boolean) => Promise<Outcome>
): Promise<void> {
	const digests = await listImportDigests(run.db, subject);
	for (const item of items) {
		run.onItem?.();
		const id = idOf(item);
		const digest = createHash('sha256').update(JSON.stringify(item)).digest('hex');
		if (digests.get(id) === digest) continue;
		const outcome = await put(run, item, digests.has(id));
		if (outcome === 'kept') run.summary.kept.push(id);
		else run.summary[outcome] += 1;
		await putImportDigest(run.db, { subject, subjectId: id, digest, importedAt: run.at });
	}
}
