import type { InboxItem, InboxState } from '$lib/domain/editorial/watch/inbox';
import { countInbox, findItem, listInbox } from '$lib/server/storage/watch/inbox';
import type { Store } from '$lib/server/storage/store';

/** How many items are shown; older ones follow when these are dealt with. */
const SHOWN = 100;

/** The items in one state, and how many there are in each. */
export async function readInbox(
	{ reader }: Store,
	state: InboxState
): Promise<{ items: InboxItem[]; counts: Map<InboxState, number> }> {
	return { items: await listInbox(reader, state, SHOWN), counts: await countInbox(reader) };
}

export function readInboxItem({ reader }: Store, id: string): Promise<InboxItem | undefined> {
	return findItem(reader, id);
}
