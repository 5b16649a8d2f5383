import type { ArchivedCopy } from '$lib/domain/editorial/archived-copy';
import { findCopy } from '$lib/server/storage/watch/archived-copies';
import type { Store } from '$lib/server/storage/store';

/** One archived copy with its text: for the desk only. */
export function readCopy({ reader }: Store, id: string): Promise<ArchivedCopy | undefined> {
	return findCopy(reader, id);
}
