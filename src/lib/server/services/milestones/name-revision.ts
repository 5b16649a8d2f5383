import type { Language } from '$lib/domain/language';
import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { putCheckpoint } from '$lib/server/storage/milestones/checkpoints';
import { appendEvent } from '$lib/server/storage/history/events';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { findRevision } from '$lib/server/storage/milestones/revisions';
import type { Store } from '$lib/server/storage/store';
import { insertTranslationCheck } from '$lib/server/storage/milestones/translation-checks';

interface Command {
	editor: Editor;
	slug: string;
	at: Instant;
}

/** Gives a revision a name, so that it can be found again. @returns false for an unknown one */
export async function nameRevision(
	store: Store,
	{ editor, slug, at, number, name }: Command & { number: number; name: string }
): Promise<boolean> {
	return store.db.transaction().execute(async (db) => {
		const revision = await findRevision(db, slug, number);
		if (!revision) return false;
		await putCheckpoint(db, { revisionId: revision.id, name, author: editor.id, at });
		await tell(db, { editor, slug, at }, 'named', { number, name });
		return true;
	});
}

/** Notes that a translation is still right although another language has changed; readers see this at once. */
export async function noteStillRight(
	store: Store,
	{ editor, slug, at, language }: Command & { language: Language }
): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		await insertTranslationCheck(db, { slug, language, author: editor.id, at });
		await tell(db, { editor, slug, at }, 'still-right', { reason: language });
		await raiseRecordVersion(db, at);
	});
}

function tell(
	db: Parameters<typeof appendEvent>[0],
	{ editor, slug, at }: Command,
	action: string,
	after: unknown
): Promise<void> {
	const subject = { subject: 'milestone' as const, subjectId: slug };
	return appendEvent(db, { ...subject, action, author: editor.id, at, before: null, after });
}
