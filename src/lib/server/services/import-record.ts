import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Source } from '$lib/domain/milestones/citation';
import type { RecordCheck } from '$lib/domain/record/check';
import type { Day } from '$lib/domain/time';
import type { ShippedMilestone, ShippedRecord } from '$lib/server/record/shipped';
import { putAgreement } from '$lib/server/storage/agreements';
import { insertCheck, latestCheck } from '$lib/server/storage/checks';
import { appendEvent, listEvents } from '$lib/server/storage/events';
import { newId } from '$lib/server/storage/ids';
import {
	insertMilestone,
	insertRevision,
	latestRevision,
	putPublication
} from '$lib/server/storage/milestones';
import { raiseRecordVersion } from '$lib/server/storage/record-version';
import { findSourceByUrl, insertSource, updateSource } from '$lib/server/storage/sources';
import type { Store } from '$lib/server/storage/store';
import {
	emptySummary,
	importAll,
	IMPORT_AUTHOR,
	type ImportRun,
	type ImportSummary,
	type Outcome
} from './import-all';

/**
 * Brings the shipped record into the database, in one transaction. Running it again changes nothing;
 * what an editor has changed since is never overwritten.
 */
export async function importRecord(
	store: Store,
	shipped: ShippedRecord,
	at: string
): Promise<ImportSummary> {
	return store.db.transaction().execute(async (db) => {
		const run: Run = {
			db,
			at,
			asOf: shipped.check.checkedOn,
			summary: emptySummary()
		};
		await importAll(run, 'source', shipped.sources, (source) => source.id, importSource);
		// Rows that stand for the tracked agreements themselves only cross-check the files.
		const precedents = shipped.precedents.filter((row) => row.sameAs === null);
		const agreements = [...shipped.tracked, ...precedents];
		await importAll(run, 'agreement', agreements, (row) => row.slug, importAgreement);
		await importAll(run, 'milestone', shipped.milestones, (row) => row.slug, importMilestone);
		const checked = await importCheck(run, shipped.check);
		const { added, updated } = run.summary;
		if (added + updated > 0 || checked) await raiseRecordVersion(db);
		return run.summary;
	});
}

interface Run extends ImportRun {
	asOf: Day;
}

async function importSource(run: Run, source: Source): Promise<Outcome> {
	const known = await findSourceByUrl(run.db, source.url);
	if (known && (await wasEdited(run, known.id))) return 'kept';
	if (known) await updateSource(run.db, { ...source, id: known.id });
	else await insertSource(run.db, source, run.at);
	return known ? 'updated' : 'added';
}

/** Only editors leave events of a source. */
async function wasEdited({ db }: Run, sourceId: string): Promise<boolean> {
	return (await listEvents(db, 'source', sourceId)).length > 0;
}

async function importAgreement(run: Run, agreement: Agreement, known: boolean): Promise<Outcome> {
	await putAgreement(run.db, agreement, run.at);
	return known ? 'updated' : 'added';
}

async function importMilestone(
	run: Run,
	{ slug, recordedOn, kindReason: _, ...content }: ShippedMilestone
): Promise<Outcome> {
	const before = await latestRevision(run.db, slug);
	if (before && before.author !== IMPORT_AUTHOR) return 'kept';
	// The files say when their content entered the record; the day of this import is no news to a reader.
	const publishedAt = `${before ? run.asOf : recordedOn}T00:00:00.000Z`;
	if (!before) await insertMilestone(run.db, { slug, recordedOn, createdAt: run.at });
	const revision = { id: newId(), slug, number: (before?.number ?? 0) + 1, content };
	await insertRevision(run.db, { ...revision, author: IMPORT_AUTHOR, createdAt: run.at });
	await putPublication(run.db, { slug, revisionId: revision.id, publishedAt });
	await appendEvent(run.db, {
		subject: 'milestone',
		subjectId: slug,
		action: 'imported',
		author: IMPORT_AUTHOR,
		at: run.at,
		before: before?.content ?? null,
		after: content
	});
	return before ? 'updated' : 'added';
}

/** An editor's later check stands. */
async function importCheck(run: Run, check: RecordCheck): Promise<boolean> {
	const known = await latestCheck(run.db);
	if (known && known.checkedOn >= check.checkedOn) return false;
	await insertCheck(run.db, check, { author: IMPORT_AUTHOR, at: run.at });
	return true;
}
