import { textIn, type Language } from '$lib/domain/language';
import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { appendEvent } from '$lib/server/storage/history/events';
import {
	deleteHeldNotice,
	findNotice,
	findToldContent,
	listHeldNotices
} from '$lib/server/storage/outbox/notices';
import type { Store } from '$lib/server/storage/store';

/** An announcement that waits, as an editor sees it. */
export interface HeldAnnouncement {
	id: string;
	slug: string;
	title: string;
	/** When it leaves. */
	until: Instant;
}

/** The announcements that are held at `now`, the first to leave first. */
export async function listHeld(
	{ reader }: Pick<Store, 'reader'>,
	language: Language,
	now: Instant
): Promise<HeldAnnouncement[]> {
	const held: HeldAnnouncement[] = [];
	for (const { id, slug, revision, heldUntil } of await listHeldNotices(reader, now)) {
		if (!heldUntil) continue;
		const content = await findToldContent(reader, slug, revision);
		const title = (content && textIn(content.title, language)?.text) ?? slug;
		held.push({ id, slug, title, until: heldUntil });
	}
	return held;
}

/**
 * Takes an announcement back before it is sent; what is published stays public. Any editor may.
 * @returns false if it has left already
 */
export async function recall(
	store: Store,
	{ editor, id, at }: { editor: Pick<Editor, 'id'>; id: string; at: Instant }
): Promise<boolean> {
	return store.db.transaction().execute(async (db) => {
		const notice = await findNotice(db, id);
		if (!notice || !(await deleteHeldNotice(db, id))) return false;
		const { slug, revision, kind } = notice;
		await appendEvent(db, {
			subject: 'milestone',
			subjectId: slug,
			action: 'recalled',
			author: editor.id,
			at,
			before: { kind, revision },
			after: null
		});
		return true;
	});
}
