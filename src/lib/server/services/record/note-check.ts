import type { RecordCheck } from '$lib/domain/record/check';
import type { Day, Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { insertCheck, latestCheck } from '$lib/server/storage/record/checks';
import { appendEvent } from '$lib/server/storage/history/events';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import type { Store } from '$lib/server/storage/store';

/**
 * Notes that an editor has checked the sources up to `today` and found nothing new: the record was checked
 * today, and it is known up to today. A second call on the same day changes nothing.
 */
export async function noteCheck(
	store: Store,
	{ editor, today, at }: { editor: Editor; today: Day; at: Instant }
): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const before = await latestCheck(db);
		const after: RecordCheck = { checkedOn: today, knownUntil: today };
		if (before && before.checkedOn >= today && before.knownUntil >= today) return;
		await insertCheck(db, after, { author: editor.id, at });
		await appendEvent(db, {
			subject: 'check',
			subjectId: today,
			action: 'checked',
			author: editor.id,
			at,
			before: before ?? null,
			after
		});
		await raiseRecordVersion(db, at);
	});
}
