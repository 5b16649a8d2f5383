import { changedFields } from '$lib/domain/editorial/changes';
import { outdatedLanguages, type Outdated, type TextStep } from '$lib/domain/editorial/editions';
import type { Citation, Source } from '$lib/domain/milestones/citation';
import type { Milestone } from '$lib/domain/milestones/milestone';
import type { Change, Retraction } from '$lib/domain/record/changes';
import type { RecordCheck } from '$lib/domain/record/check';
import { latestFirst, type TrackerRecord } from '$lib/domain/record/record';
import { day } from '$lib/domain/time';
import { listAgreements } from '$lib/server/storage/agreements';
import { listChecks } from '$lib/server/storage/checks';
import { listEditions, type Edition } from '$lib/server/storage/editions';
import { listEventsOf, type HistoryEvent } from '$lib/server/storage/events';
import { listRecordedDays } from '$lib/server/storage/milestones';
import { listRecordVersions, readRecordVersion } from '$lib/server/storage/record-version';
import { listSources } from '$lib/server/storage/sources';
import type { Store } from '$lib/server/storage/store';
import {
	listTranslationChecks,
	type TranslationCheck
} from '$lib/server/storage/translation-checks';
import { asItStood } from './as-it-stood';

/** Says of an instant whether it had come: everything later is left out. */
export type Horizon = (at: string) => boolean;

const NOW: Horizon = () => true;

/**
 * Reads everything published, in one transaction so that the parts fit together. With a horizon it is the
 * record as readers saw it then, by the same steps as the record of now.
 * @throws Error where nothing was ever imported
 */
export async function loadRecord(store: Store, had: Horizon = NOW): Promise<TrackerRecord> {
	return store.reader.transaction().execute(async (db) => {
		const check = checkAt(await listChecks(db), had);
		if (!check) throw new Error('The record is empty: import the shipped record first.');
		const editions = Map.groupBy(
			(await listEditions(db)).filter(({ at }) => had(at)),
			({ slug }) => slug
		);
		const looks = (await listTranslationChecks(db)).filter(({ at }) => had(at));
		const events = await listEventsOf(db, ['source', 'agreement']);
		const later = events.filter(({ at }) => !had(at));
		const recordedOn = await listRecordedDays(db);
		const agreements = asItStood(await listAgreements(db), ({ slug }) => slug, 'agreement', later);
		const milestones = [...editions.values()]
			.flatMap((all) => toMilestone(all, recordedOn))
			.sort(latestFirst);
		const sources = asItStood(await listSources(db), ({ id }) => id, 'source', later).filter(
			shownSource(events, [...milestones, ...agreements])
		);
		return {
			version: versionAt(await listRecordVersions(db), await readRecordVersion(db), had),
			agreements,
			milestones,
			sources: new Map(sources.map((source) => [source.id, source])),
			check,
			retractions: new Map([...editions].flatMap(([slug, all]) => toRetraction(slug, all))),
			changes: new Map([...editions].map(([slug, all]) => [slug, toChanges(all)])),
			outdated: new Map([...editions].flatMap(([slug, all]) => toOutdated(slug, all, looks)))
		};
	});
}

/** False in a database to which nothing was ever imported. */
export async function hasRecord(store: Store): Promise<boolean> {
	return (await listChecks(store.reader)).length > 0;
}

/** What an editor added is a source of the record as long as something published cites it. */
function shownSource(
	events: readonly HistoryEvent[],
	citing: readonly { citations: readonly Citation[] }[]
): (source: Source) => boolean {
	const added = new Set(
		events.filter(({ action }) => action === 'added').map(({ subjectId }) => subjectId)
	);
	const cited = new Set(citing.flatMap(({ citations }) => citations.map((it) => it.sourceId)));
	return ({ id }) => !added.has(id) || cited.has(id);
}

/** The newest that was noted by then; the first one also where it was only imported later. */
function checkAt(checks: (RecordCheck & { at: string })[], had: Horizon): RecordCheck | undefined {
	const found = checks.findLast(({ at }) => had(at)) ?? checks.at(0);
	if (!found) return undefined;
	const { at: _, ...check } = found;
	return check;
}

function versionAt(log: { version: number; at: string }[], now: number, had: Horizon): number {
	const shown = log.findLast(({ at }) => had(at))?.version;
	return shown ?? (log[0] ? log[0].version - 1 : now);
}

function toMilestone(
	editions: readonly Edition[],
	recordedOn: ReadonlyMap<string, string>
): Milestone[] {
	const edition = editions.at(-1);
	if (edition?.kind !== 'publication') return [];
	const { slug, content, revisedOn, number } = edition;
	return [
		{
			...content,
			slug,
			recordedOn: day(recordedOn.get(slug) ?? revisedOn),
			revisedOn: day(revisedOn),
			revision: number
		}
	];
}

function toRetraction(slug: string, editions: readonly Edition[]): [string, Retraction][] {
	const edition = editions.at(-1);
	if (edition?.kind !== 'retraction') return [];
	const { note, revisedOn } = edition;
	return [[slug, { slug, on: day(revisedOn), note: note ?? {} }]];
}

function toChanges(editions: readonly Edition[]): Change[] {
	return editions
		.map(({ kind, at, revisedOn, note, content }, index): Change => {
			const before = editions[index - 1]?.content;
			return {
				kind: kind === 'retraction' ? 'retracted' : before ? 'corrected' : 'published',
				at,
				on: day(revisedOn),
				fields: before && kind === 'publication' ? changedFields(before, content) : [],
				note
			};
		})
		.toReversed();
}

function toOutdated(
	slug: string,
	editions: readonly Edition[],
	looks: readonly TranslationCheck[]
): [string, Outdated][] {
	const steps: (TextStep & { at: string })[] = [
		...editions.filter(({ kind }) => kind === 'publication'),
		...looks
			.filter((look) => look.slug === slug)
			.map(({ language, at }) => ({ stillRight: language, at }))
	];
	const outdated = outdatedLanguages(steps.toSorted((a, b) => (a.at < b.at ? -1 : 1)));
	return Object.keys(outdated).length > 0 ? [[slug, outdated]] : [];
}
