import type { TrackerRecord } from '$lib/domain/record/record';
import { countInbox } from '$lib/server/storage/inbox';
import type { Store } from '$lib/server/storage/store';
import { deskSources, hasMissingPassage, hasTroubledLink } from './desk-sources';

/** How much waits on other pages of the desk than the queue itself. */
export interface WaitingElsewhere {
	/** New items of the inbox. */
	inbox: number;
	/** Sources whose link is moved, gone or cannot be reached. */
	links: number;
	/** Sources with a passage that no archived copy of them has. */
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
