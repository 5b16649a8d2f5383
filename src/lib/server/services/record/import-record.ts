import type { Agreement } from '$lib/domain/agreements/agreement';
import { atAddress } from '$lib/domain/editorial/address';
import type { Source } from '$lib/domain/milestones/citation';
import { cite } from '$lib/server/services/sources/put-sources';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { RecordCheck } from '$lib/domain/record/check';
import { latestFirst } from '$lib/domain/record/record';
import { addMilliseconds, earlierOf, endOf, type Day, type Instant } from '$lib/domain/time';
import type { ShippedMilestone, ShippedRecord } from '$lib/server/record/shipped';
import { listAgreements, putAgreement } from '$lib/server/storage/record/agreements';
import { insertCheck, latestCheck } from '$lib/server/storage/record/checks';
import { appendEvent, listEvents } from '$lib/server/storage/history/events';
import { newId } from '$lib/server/storage/ids';
import { listEditions, putEdition } from '$lib/server/storage/milestones/editions';
import { insertMilestone, listMilestoneSlugs } from '$lib/server/storage/milestones/milestones';
import { insertRevision, latestRevision } from '$lib/server/storage/milestones/revisions';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { insertSource, listSources, updateSource } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import { retractEdition } from '$lib/server/services/milestones/publish-edition';
import {
	countItems,
	emptySummary,
	importAll,
	IMPORT_AUTHOR,
	type ImportRun,
	type ImportSummary,
	type Outcome
} from './import-all';
import type { Progress } from './progress';

/**
 * Imports the shipped record into the database, in one transaction. Running it again changes nothing, and it
 * never overwrites what an editor has changed.
 * @param progress called with the number of items done
 */
export async function importRecord(
	store: Store,
	shipped: ShippedRecord,
	at: Instant,
	progress: Progress = () => undefined
): Promise<ImportSummary> {
	// Rows for the tracked agreements themselves only cross-check the files.
	const precedents = shipped.precedents.filter((row) => row.sameAs === null);
	const agreements = [...shipped.tracked, ...precedents];
	const { sources, retractions } = shipped;
	// What happened last is told last, so feeds begin with it.
	const milestones = shipped.milestones.toSorted((a, b) => latestFirst(b, a));
	const total = [sources, agreements, milestones, retractions].flat().length;
	return store.db.transaction().execute(async (db) => {
		const found = foundIn(await listSources(db), sources);
		const run: Run = {
			db,
			at,
			asOf: shipped.check.checkedOn,
			// Each is told as published at an instant of its own, and none after the import.
			toldFrom: addMilliseconds(at, -milestones.length),
			isFirst: (await latestCheck(db)) === undefined,
			found,
			ids: new Map([...found].map(([id, known]) => [id, known.id])),
			summary: emptySummary(),
			onItem: countItems(total, progress)
		};
		await importAll(run, 'source', sources, (source) => source.id, importSource);
		await importAll(run, 'agreement', agreements, (row) => row.slug, importAgreement);
		await importAll(run, 'milestone', milestones, (row) => row.slug, importMilestone);
		await importRetractions(run, retractions);
		const checked = await importCheck(run, shipped.check);
		const { added, updated } = run.summary;
		if (added + updated > 0 || checked) await raiseRecordVersion(db, at);
		return run.summary;
	});
}

interface Run extends ImportRun {
	asOf: Day;
	toldFrom: Instant;
	/** What the record has at the addresses of the files' sources, by the id in the files, and their ids in the record. */
	found: ReadonlyMap<string, Source>;
	ids: ReadonlyMap<string, string>;
	/** Whether the record was empty before. */
	isFirst: boolean;
}

/** Of the sources of files, those that the record has, in whatever spelling and under whatever id. */
function foundIn(record: readonly Source[], files: readonly Source[]): Map<string, Source> {
	const byUrl = new Map(record.map((source) => [source.url, source]));
	return new Map(
		files.flatMap(({ id, url }) => {
			const known = byUrl.get(url) ?? atAddress(record, url);
			return known ? [[id, known] as const] : [];
		})
	);
}

async function importSource(run: Run, source: Source): Promise<Outcome> {
	const known = run.found.get(source.id);
	if (known && (await wasEdited(run, known.id))) return 'kept';
	if (known) await updateSource(run.db, { ...source, id: known.id });
	else await insertSource(run.db, source, run.at);
	await tell(run, 'source', known?.id ?? source.id, known ?? null, {
		...source,
		id: known?.id ?? source.id
	});
	return known ? 'updated' : 'added';
}

async function wasEdited({ db }: Run, sourceId: string): Promise<boolean> {
	const events = await listEvents(db, 'source', sourceId);
	return events.some(({ author }) => author !== IMPORT_AUTHOR);
}

/** Writes history for sources and agreements only if readers have already seen the record. */
async function tell(
	run: Run,
	subject: 'source' | 'agreement',
	subjectId: string,
	before: unknown,
	after: unknown
): Promise<void> {
	if (run.isFirst) return;
	const { db, at } = run;
	await appendEvent(db, {
		subject,
		subjectId,
		action: 'imported',
		author: IMPORT_AUTHOR,
		at,
		before,
		after
	});
}

async function importAgreement(run: Run, said: Agreement, known: boolean): Promise<Outcome> {
	const path = said.path.map((step) => cite(step, run.ids));
	const agreement = { ...cite(said, run.ids), path };
	const before = (await listAgreements(run.db)).find(({ slug }) => slug === agreement.slug);
	await putAgreement(run.db, agreement, run.at);
	await tell(run, 'agreement', agreement.slug, before ?? null, agreement);
	return known ? 'updated' : 'added';
}

async function importMilestone(
	run: Run,
	{ slug, recordedOn, kindReason: _, ...written }: ShippedMilestone
): Promise<Outcome> {
	const content = cite(written, run.ids);
	const { db, at } = run;
	const before = await latestRevision(db, slug);
	if (before && before.author !== IMPORT_AUTHOR) return 'kept';
	const edition = (await listEditions(db, [slug])).at(-1);
	// An editor who retracts a milestone writes no revision of it.
	if (edition && edition.author !== IMPORT_AUTHOR) return 'kept';
	if (!before) await insertMilestone(db, { slug, recordedOn, createdAt: at });
	const said = { id: newId(), slug, number: (before?.number ?? 0) + 1, content };
	const digest = await insertRevision(db, {
		...said,
		typed: null,
		sources: [],
		how: 'imported',
		note: null,
		isMinor: false,
		author: IMPORT_AUTHOR,
		createdAt: at
	});
	await publishImported(run, said, (edition?.number ?? 0) + 1, before ? null : recordedOn);
	await appendEvent(db, {
		subject: 'milestone',
		subjectId: slug,
		action: 'imported',
		author: IMPORT_AUTHOR,
		at,
		before: before ? { id: before.id, number: before.number } : null,
		after: { id: said.id, number: said.number, digest }
	});
	return before ? 'updated' : 'added';
}

/** @param recordedOn for a new milestone the day in the files; `null` for a changed one */
async function publishImported(
	{ db, at, asOf, isFirst, toldFrom }: Run,
	{ id, slug, content }: { id: string; slug: string; content: MilestoneContent },
	number: number,
	recordedOn: Day | null
): Promise<void> {
	const edition = {
		id: newId(),
		slug,
		number,
		kind: 'publication' as const,
		revisionId: id,
		content,
		note: null,
		isMinor: false,
		author: IMPORT_AUTHOR,
		// The files say when their content entered the record; to a reader the day of the first import is not news.
		at: isFirst && recordedOn ? earlierOf(at, endOf(recordedOn)) : at,
		revisedOn: recordedOn ?? asOf
	};
	await putEdition(db, edition, toldFrom);
}

/** Retracts imported milestones, so that a mirror does not go on showing what the original has retracted. */
async function importRetractions(
	run: Run,
	retractions: ShippedRecord['retractions']
): Promise<void> {
	const known = new Set(await listMilestoneSlugs(run.db));
	const ours = retractions.filter(({ slug }) => known.has(slug));
	// Under the milestone's name: the digest shows whether the milestone or its retraction was imported last.
	await importAll(run, 'milestone', ours, ({ slug }) => slug, importRetraction);
}

async function importRetraction(
	{ db, at }: Run,
	{ slug, on, note }: ShippedRecord['retractions'][number]
): Promise<Outcome> {
	const edition = (await listEditions(db, [slug])).at(-1);
	if (edition?.kind !== 'publication' || edition.author !== IMPORT_AUTHOR) return 'kept';
	const moment = { author: IMPORT_AUTHOR, at, today: on, announced: false };
	await retractEdition(db, edition, note, moment);
	return 'updated';
}

/** An editor's later check is not overwritten. */
async function importCheck(run: Run, check: RecordCheck): Promise<boolean> {
	const known = await latestCheck(run.db);
	if (known && known.checkedOn >= check.checkedOn) return false;
	await insertCheck(run.db, check, { author: IMPORT_AUTHOR, at: run.at });
	return true;
}
