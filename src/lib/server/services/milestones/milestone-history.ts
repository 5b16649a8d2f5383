import { outdatedLanguages, type Outdated } from '$lib/domain/editorial/editions';
import { foldAutosaves } from '$lib/domain/editorial/history';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { Source } from '$lib/domain/milestones/citation';
import type { Instant } from '$lib/domain/time';
import { listCheckpoints } from '$lib/server/storage/milestones/checkpoints';
import { listEditions } from '$lib/server/storage/milestones/editions';
import { listEditorNames } from '$lib/server/storage/people/editors';
import { listEvents } from '$lib/server/storage/history/events';
import { listRevisions, type RevisionMode } from '$lib/server/storage/milestones/revisions';
import { listSources } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import { listTranslationChecks } from '$lib/server/storage/milestones/translation-checks';
import { IMPORT_AUTHOR } from '$lib/server/services/record/import-all';
import { formOf } from './milestone-work';

/** One revision of a milestone. */
export interface HistoryEntry {
	number: number;
	/** The author; `null` for the files, `undefined` for an editor whose account no longer exists. */
	editor: string | null | undefined;
	at: Instant;
	how: RevisionMode;
	/** The name that somebody has given it. */
	name: string | undefined;
	isPublic: boolean;
	/** How many autosaves before it are folded into it. */
	folded: number;
	before: TypedMilestone | null;
	after: TypedMilestone;
}

/** Something other than an edit: reviewed, published, retracted. */
export interface Activity {
	action: string;
	editor: string | null | undefined;
	at: Instant;
	/** The note or reason. */
	reason: string | null;
}

/** The revisions of a milestone, the newest first, autosaves folded; empty for an unknown one. */
export async function milestoneHistory(store: Store, slug: string): Promise<HistoryEntry[]> {
	const db = store.reader;
	const names = await listEditorNames(db);
	const revisions = await listRevisions(db, slug);
	const checkpoints = await listCheckpoints(db);
	const published = new Set((await listEditions(db, [slug])).map(({ revisionId }) => revisionId));
	const sources: ReadonlyMap<string, Source> = new Map(
		(await listSources(db)).map((source) => [source.id, source])
	);
	const steps = revisions.map((revision) => ({
		...revision,
		at: revision.createdAt,
		kept: checkpoints.has(revision.id) || published.has(revision.id)
	}));
	const rows = foldAutosaves(steps);
	return rows.map(({ step, folded }, index) => {
		const before = rows[index + 1]?.step;
		return {
			number: step.number,
			editor: nameOf(step.author, names),
			at: step.at,
			how: step.how,
			name: checkpoints.get(step.id),
			isPublic: published.has(step.id),
			folded: folded.length,
			before: before ? formOf(before, sources) : null,
			after: formOf(step, sources)
		};
	});
}

/** Everything other than edits, the newest first. */
export async function milestoneActivity(store: Store, slug: string): Promise<Activity[]> {
	const names = await listEditorNames(store.reader);
	const events = await listEvents(store.reader, 'milestone', slug);
	return events
		.filter(({ action }) => !['edited', 'autosaved', 'merged', 'restored'].includes(action))
		.map(({ action, author, at, after }) => {
			const said = (after ?? {}) as { reason?: string | null; overrideReason?: string | null };
			return {
				action,
				editor: nameOf(author, names),
				at,
				reason: said.overrideReason ?? said.reason ?? null
			};
		});
}

/** Which translations would be outdated if the newest revision were published as it is. */
export async function draftOutdated(store: Store, slug: string): Promise<Outdated> {
	const db = store.reader;
	const [newest] = await listRevisions(db, slug);
	const editions = (await listEditions(db, [slug])).filter(({ kind }) => kind === 'publication');
	const looks = (await listTranslationChecks(db))
		.filter((look) => look.slug === slug)
		.map(({ language, at }) => ({ stillRight: language, at }));
	const steps = [
		...editions,
		...(newest?.content ? [{ ...newest, content: newest.content, at: newest.createdAt }] : []),
		...looks
	];
	return outdatedLanguages(steps.toSorted((a, b) => (a.at < b.at ? -1 : 1)));
}

function nameOf(author: string, names: ReadonlyMap<string, string>): string | null | undefined {
	return author === IMPORT_AUTHOR ? null : names.get(author);
}
