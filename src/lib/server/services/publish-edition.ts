import { composeEdition } from '$lib/domain/editorial/editions';
import type { Language, Localized } from '$lib/domain/language';
import type { Day } from '$lib/domain/time';
import { putEdition, type Edition } from '$lib/server/storage/editions';
import { appendEvent } from '$lib/server/storage/events';
import { newId } from '$lib/server/storage/ids';
import { updateRecordedOn } from '$lib/server/storage/milestones';
import { raiseRecordVersion } from '$lib/server/storage/record-version';
import { deleteMarks } from '$lib/server/storage/reviews';
import type { Handle } from '$lib/server/storage/store';
import type { Work } from './milestone-work';
import { putSources } from './put-sources';

interface Moment {
	/** Id of who publishes. */
	author: string;
	at: string;
	today: Day;
}

/**
 * Puts the newest revision before the eyes of readers: its facts, and its texts in `languages`. To be called
 * where {@link judge} has allowed it. @returns false where no title would be left to show
 */
export async function publishEdition(
	db: Handle,
	{ newest, edition }: Work,
	languages: readonly Language[],
	{ author, at, today }: Moment
): Promise<boolean> {
	if (!newest.content) return false;
	const before = edition?.kind === 'publication' ? edition.content : null;
	const cited = await putSources(db, newest.content, newest.sources, { author, at });
	const content = composeEdition(before, cited, languages);
	if (!content) return false;
	if (edition === undefined) await updateRecordedOn(db, newest.slug, today);
	const { note, isMinor } = newest;
	const next = { slug: newest.slug, number: (edition?.number ?? 0) + 1, content, note, isMinor };
	await append(db, edition, {
		...next,
		id: newId(),
		kind: 'publication',
		revisionId: newest.id,
		author,
		at,
		revisedOn: today
	});
	await deleteMarks(db, newest.slug, ['review', 'schedule']);
	return true;
}

/** Takes a milestone from the eyes of readers; its address tells them `note` from now on. */
export async function retractEdition(
	db: Handle,
	edition: Edition,
	note: Localized,
	{ author, at, today }: Moment
): Promise<void> {
	await append(db, edition, {
		...edition,
		id: newId(),
		kind: 'retraction',
		note,
		isMinor: false,
		author,
		at,
		revisedOn: today
	});
	await deleteMarks(db, edition.slug);
}

async function append(db: Handle, before: Edition | undefined, after: Edition): Promise<void> {
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
