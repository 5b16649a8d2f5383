import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { listEditorNames } from '$lib/server/storage/editors';
import { listEvents } from '$lib/server/storage/events';
import { listRevisions } from '$lib/server/storage/milestones';
import type { Store } from '$lib/server/storage/store';
import { IMPORT_AUTHOR } from './import-all';

/** One step in the life of a milestone. */
export interface HistoryEntry {
	revision: number;
	/** Who; `null` for the files, `undefined` for an editor who is no longer here. */
	editor: string | null | undefined;
	/** ISO instant. */
	at: string;
	before: MilestoneContent | null;
	after: MilestoneContent;
}

/** Everything that happened to a milestone, the newest first; nothing for an unknown one. */
export async function milestoneHistory(store: Store, slug: string): Promise<HistoryEntry[]> {
	const names = await listEditorNames(store.reader);
	const revisions = await listRevisions(store.reader, slug);
	const events = await listEvents(store.reader, 'milestone', slug);
	// Each revision is written with its event, in one transaction.
	return revisions.map((revision, index) => {
		const event = events[index];
		return {
			revision: revision.number,
			editor: revision.author === IMPORT_AUTHOR ? null : names.get(revision.author),
			at: revision.createdAt,
			before: (event?.before ?? null) as MilestoneContent | null,
			after: revision.content
		};
	});
}
