import { composeEdition } from '$lib/domain/editorial/editions';
import type { Language, Localized } from '$lib/domain/language';
import { addMilliseconds, type Day, type Instant } from '$lib/domain/time';
import { putEdition, type Edition } from '$lib/server/storage/milestones/editions';
import { appendEvent } from '$lib/server/storage/history/events';
import { newId } from '$lib/server/storage/ids';
import { updateRecordedOn } from '$lib/server/storage/milestones/milestones';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { deleteMarks, deleteMarksOf } from '$lib/server/storage/milestones/reviews';
import type { Handle } from '$lib/server/storage/store';
import { announce, type Announcement } from '$lib/server/services/publication/announce';
import type { Work } from './milestone-work';
import { cite, putSources } from '$lib/server/services/sources/put-sources';

type NewEdition = Omit<Edition, 'toldAt'>;

interface Moment {
	/** Id of the publisher. */
	author: string;
	at: Instant;
	today: Day;
	/** Whether to announce it. */
	announced: boolean;
	/** For how long the announcement is held, so that it can be recalled, in milliseconds. */
	held?: number;
}

/**
 * Publishes the newest revision: its facts, and its texts in `languages`. Call it only if {@link judge} has
 * allowed it. @returns false if no title would be left
 */
export async function publishEdition(
	db: Handle,
	{ newest, edition }: Work,
	languages: readonly Language[],
	{ author, at, today, announced, held = 0 }: Moment
): Promise<boolean> {
	if (!newest.content) return false;
	const before = edition?.kind === 'publication' ? edition.content : null;
	const ids = await putSources(db, { sources: newest.sources, author, at, draft: newest });
	const content = composeEdition(before, cite(newest.content, ids), languages);
	if (!content) return false;
	if (edition === undefined) await updateRecordedOn(db, newest.slug, today);
	const { note, isMinor } = newest;
	const next = { slug: newest.slug, number: (edition?.number ?? 0) + 1, content, note, isMinor };
	const after: NewEdition = {
		...next,
		id: newId(),
		kind: 'publication',
		revisionId: newest.id,
		author,
		at,
		revisedOn: today
	};
	await append(db, edition, after);
	if (announced) await tellOf(db, after, edition ? 'corrected' : 'added', held);
	// A newer draft may be waiting for review; an older plan would put an old text back.
	await deleteMarksOf(db, newest.id, ['review']);
	await deleteMarks(db, newest.slug, ['schedule']);
	return true;
}

/** Retracts a milestone; its address shows `note` from now on. */
export async function retractEdition(
	db: Handle,
	edition: Edition,
	note: Localized,
	{ author, at, today, announced }: Moment
): Promise<void> {
	const after: NewEdition = {
		...edition,
		id: newId(),
		kind: 'retraction',
		note,
		isMinor: false,
		author,
		at,
		revisedOn: today
	};
	await append(db, edition, after);
	if (announced) await tellOf(db, after, 'retracted');
	await deleteMarks(db, edition.slug);
}

function tellOf(
	db: Handle,
	{ slug, number, note, at }: NewEdition,
	kind: Announcement['kind'],
	held = 0
): Promise<void> {
	const heldUntil = held > 0 ? addMilliseconds(at, held) : null;
	return announce(db, { slug, revision: number, kind, changeNote: note ?? {}, at, heldUntil });
}

async function append(db: Handle, before: Edition | undefined, after: NewEdition): Promise<void> {
	const digest = await putEdition(db, after);
	await appendEvent(db, {
		subject: 'milestone',
		subjectId: after.slug,
		action: after.kind === 'publication' ? 'published' : 'retracted',
		author: after.author,
		at: after.at,
		before: before ? { id: before.id, number: before.number } : null,
		after: { id: after.id, number: after.number, revision: after.revisionId, digest }
	});
	await raiseRecordVersion(db, after.at);
}
