import { isDeepStrictEqual } from 'node:util';
import type { Source } from '$lib/domain/milestones/citation';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Localized } from '$lib/domain/language';
import type { Day } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { appendEvent } from '$lib/server/storage/events';
import { newId } from '$lib/server/storage/ids';
import {
	insertMilestone,
	insertRevision,
	latestRevision,
	listMilestoneSlugs,
	putPublication,
	type StoredRevision
} from '$lib/server/storage/milestones';
import { raiseRecordVersion } from '$lib/server/storage/record-version';
import type { Handle, Store } from '$lib/server/storage/store';
import { findSubmission, insertSubmission } from '$lib/server/storage/submissions';
import { announce } from './announce';
import { milestoneSlug } from './milestone-slug';
import { cite, putSources } from './put-sources';

export interface MilestonePublication {
	editor: Editor;
	/** The milestone that is changed; `null` makes a new one. */
	slug: string | null;
	/** The number of the revision that the editor began with; 0 for a new milestone. */
	baseRevision: number;
	/** Checked by `milestoneContentSchema`; cites by `sourceIdOf` what is not in the record yet. */
	content: MilestoneContent;
	/** Described by the editor: added, or corrected where their address is in the record. */
	sources: Omit<Source, 'id'>[];
	/** What subscribers are told about the change; null tells nobody. */
	announcement: { changeNote: Localized } | null;
	/** Tells a form that is sent twice from two forms. */
	token: string;
	/** The current instant, ISO 8601. */
	at: string;
	today: Day;
}

export type PublicationResult =
	| { ok: true; slug: string }
	/** Somebody has published in between: nothing was written. */
	| { ok: false; problem: 'outdated'; newest: StoredRevision }
	| { ok: false; problem: 'unknown' };

/**
 * Publishes what an editor wrote, in one transaction with its sources and its place in the history.
 * The same form sent twice publishes once. Afterwards the caller refreshes the record in memory.
 */
export async function publishMilestone(
	store: Store,
	command: MilestonePublication
): Promise<PublicationResult> {
	return store.db.transaction().execute(async (db) => {
		const sent = await findSubmission(db, command.token);
		if (sent) return { ok: true, slug: sent };
		const newest = command.slug === null ? undefined : await latestRevision(db, command.slug);
		if (command.slug !== null && !newest) return { ok: false, problem: 'unknown' };
		if (newest && newest.number !== command.baseRevision)
			return { ok: false, problem: 'outdated', newest };
		return { ok: true, slug: await write(db, command, newest) };
	});
}

/** The slug of what a form with this token has published; `undefined` where it has not been sent yet. */
export function publishedBy(store: Store, token: string): Promise<string | undefined> {
	return findSubmission(store.db, token);
}

async function write(
	db: Handle,
	command: MilestonePublication,
	newest: StoredRevision | undefined
): Promise<string> {
	const { editor, at, today, token } = command;
	const { ids, changed } = await putSources(db, command);
	const content = cite(command.content, ids);
	if (newest && !changed && isDeepStrictEqual(newest.content, content)) return newest.slug;
	const slug = newest?.slug ?? (await newSlug(db, content));
	if (!newest) await insertMilestone(db, { slug, recordedOn: today, createdAt: at });
	const revision = { id: newId(), slug, number: (newest?.number ?? 0) + 1, content };
	await insertRevision(db, { ...revision, author: editor.id, createdAt: at });
	await putPublication(db, { slug, revisionId: revision.id, publishedAt: at });
	await appendEvent(db, {
		subject: 'milestone',
		subjectId: slug,
		action: 'published',
		author: editor.id,
		at,
		before: newest?.content ?? null,
		after: content
	});
	await insertSubmission(db, { token, slug, createdAt: at });
	await raiseRecordVersion(db);
	const { number } = revision;
	const kind = newest ? 'corrected' : 'added';
	if (command.announcement)
		await announce(db, { slug, revision: number, kind, at, ...command.announcement });
	return slug;
}

async function newSlug(db: Handle, { title, date }: MilestoneContent): Promise<string> {
	const taken = new Set(await listMilestoneSlugs(db));
	return milestoneSlug(title, date, (slug) => taken.has(slug));
}
