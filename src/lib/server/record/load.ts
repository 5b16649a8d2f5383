import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Citation, Source } from '$lib/domain/milestones/citation';
import { movedByEvents, type RecordCheck } from '$lib/domain/record/check';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Instant } from '$lib/domain/time';
import { listAgreements, toAgreement } from '$lib/server/storage/record/agreements';
import { listChecks, publicCheck, type NotedCheck } from '$lib/server/storage/record/checks';
import { listEventsOf, type HistoryEvent } from '$lib/server/storage/history/events';
import { listRecordVersions, readRecordVersion } from '$lib/server/storage/record/record-version';
import { listRules } from '$lib/server/storage/record/rules';
import { listSources } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import { latestTengeRate } from '$lib/server/storage/record/tenge-rates';
import { asItStood } from './as-it-stood';
import { loadMilestones } from './load-milestones';

/** Says whether an instant is in the past; everything later is left out. */
export type Horizon = (at: Instant) => boolean;

const NOW: Horizon = () => true;

/**
 * Reads everything published, in one transaction so that the parts fit together. With a horizon it returns the
 * record as readers saw it then, in the same steps as the current record.
 * @param known an earlier current record; only what has changed since is read
 * @throws Error if nothing was ever imported
 */
export async function loadRecord(
	store: Store,
	{ had = NOW, known }: { had?: Horizon; known?: TrackerRecord | undefined } = {}
): Promise<TrackerRecord> {
	return store.reader.transaction().execute(async (db) => {
		const check = checkAt(await listChecks(db), had);
		if (!check) throw new Error('The record is empty: import the shipped record first.');
		const events = await listEventsOf(db, ['source', 'agreement']);
		const later = events.filter(({ at }) => !had(at));
		const stood = asItStood(await listAgreements(db), ({ slug }) => slug, 'agreement', later);
		// What an event keeps is as it was stored then.
		const agreements = stood.map(toAgreement);
		const published = await loadMilestones(db, had, known);
		await nextTurn();
		const rules = (await listRules(db, had)).flatMap(({ rows }) => rows);
		const tengeRate = await latestTengeRate(db, had);
		const rateSources = tengeRate ? [{ sourceId: tengeRate.source.id, passage: null }] : [];
		const sources = asItStood(await listSources(db), ({ id }) => id, 'source', later).filter(
			shownSource(events, [
				...[...published.milestones, ...agreements, ...rules],
				{ citations: rateSources }
			])
		);
		return {
			...published,
			version: versionAt(await listRecordVersions(db), await readRecordVersion(db), had),
			agreements,
			sources: new Map(sources.map((source) => [source.id, source])),
			check: movedByEvents(check, published.milestones),
			rules,
			tengeRate
		};
	});
}

/** False if nothing was ever imported into the database. */
export async function hasRecord(store: Store): Promise<boolean> {
	return (await listChecks(store.reader)).length > 0;
}

/** A source that an editor added is in the record as long as something published cites it. */
function shownSource(
	events: readonly HistoryEvent[],
	citing: readonly { citations: readonly Citation[] }[]
): (source: Source) => boolean {
	const uncited = new Set(
		events.filter(({ action }) => action === 'added').map(({ subjectId }) => subjectId)
	);
	for (const { citations } of citing)
		for (const { sourceId } of citations) uncited.delete(sourceId);
	return ({ id }) => !uncited.has(id);
}

/** The newest check noted and not taken back by then; the first check counts even if it was imported later. */
function checkAt(checks: readonly NotedCheck[], had: Horizon): RecordCheck | undefined {
	const stood = ({ at, takenBackAt }: NotedCheck) =>
		had(at) && (takenBackAt === null || !had(takenBackAt));
	const found = checks.findLast(stood) ?? checks.at(0);
	return found && publicCheck(found);
}

function versionAt(log: { version: number; at: Instant }[], now: number, had: Horizon): number {
	const shown = log.findLast(({ at }) => had(at))?.version;
	return shown ?? (log[0] ? log[0].version - 1 : now);
}
