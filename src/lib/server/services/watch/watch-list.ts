import type { WatchRule } from '$lib/domain/editorial/watch/rules';
import type { Watched } from '$lib/domain/editorial/watch/watched';
import { findWatched, listRules, listWatched } from '$lib/server/storage/watch/watched';
import type { Store } from '$lib/server/storage/store';

/** What is watched, and the rules by which its items go into the inbox. */
export async function readWatchList({
	reader
}: Store): Promise<{ watched: Watched[]; rules: WatchRule[] }> {
	return { watched: await listWatched(reader), rules: await listRules(reader) };
}

export function readWatchedOne({ reader }: Store, id: string): Promise<Watched | undefined> {
	return findWatched(reader, id);
}
