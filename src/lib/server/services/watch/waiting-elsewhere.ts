import type { TrackerRecord } from '$lib/domain/record/record';
import { countInbox } from '$lib/server/storage/watch/inbox';
import type { Store } from '$lib/server/storage/store';
import {
	deskSources,
	hasMissingPassage,
	hasTroubledLink
} from '$lib/server/services/sources/desk-sources';

/** How much is waiting on pages of the desk other than the queue. */
export interface WaitingElsewhere {
	/** New items of the inbox. */
	inbox: number;
	/** Sources whose link has moved, is gone or cannot be reached. */
	links: number;
	/** Sources with a passage that is in none of their archived copies. */
	passages: number;
}

export async function waitingElsewhere(
	store: Store,
	record: TrackerRecord
): Promise<WaitingElsewhere> {
	const { sources } = await deskSources(store, record);
	return {
		inbox: (await countInbox(store.reader)).get('new') ?? 0,
		links: sources.filter(hasTroubledLink).length,
		passages: sources.filter(hasMissingPassage).length
	};
}
