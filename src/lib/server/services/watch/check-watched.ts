import { canonicalAddress } from '$lib/domain/editorial/address';
import { nextCheck, WATCH_EVERY } from '$lib/domain/editorial/watch/due';
import { itemKeys, type WatchedItem } from '$lib/domain/editorial/watch/item';
import { relevanceOf } from '$lib/domain/editorial/watch/rules';
import type { Watched } from '$lib/domain/editorial/watch/watched';
import type { Instant } from '$lib/domain/time';
import type { Fetcher } from '$lib/server/sources/safe-fetch';
import { newId } from '$lib/server/storage/ids';
import {
	completeItem,
	findSameItem,
	insertItem,
	noteSighting
} from '$lib/server/storage/watch/inbox';
import type { Handle, Store } from '$lib/server/storage/store';
import { listDueWatched, listRules, noteAttempt } from '$lib/server/storage/watch/watched';
import { readWatched } from './read-watched';

/** The number of feeds and pages read in one run; the rest follow in the next. */
const AT_ONCE = 20;

/** Reads everything that is due. */
export async function checkDueWatched(store: Store, fetcher: Fetcher, at: Instant): Promise<void> {
	const due = await listDueWatched(store.reader, at, AT_ONCE);
	await Promise.all(due.map((watched) => checkWatched(store, fetcher, watched, at)));
}

/**
 * Reads one feed or page and puts the items that the rules show into the inbox. If a story is already there, it
 * only notes that it was seen here too. @returns how many items are new
 */
export async function checkWatched(
	store: Store,
	fetcher: Fetcher,
	watched: Watched,
	at: Instant
): Promise<number> {
	const reading = await readWatched(fetcher, watched);
	return store.db.transaction().execute(async (db) => {
		const failures = reading.ok ? 0 : watched.failures + 1;
		const retryAfter = reading.ok ? undefined : reading.retryAfter;
		const { etag, lastModified } = reading.ok ? reading : watched;
		await noteAttempt(db, watched.id, {
			etag,
			last_modified: lastModified,
			checked_at: at,
			due_at: nextCheck(at, { every: WATCH_EVERY, failures, retryAfter }),
			failures,
			problem: reading.ok ? null : reading.problem
		});
		return reading.ok ? await keepItems(db, watched.id, reading.items, at) : 0;
	});
}

async function keepItems(
	db: Handle,
	watchedId: string,
	items: readonly WatchedItem[],
	at: Instant
): Promise<number> {
	const rules = await listRules(db);
	let added = 0;
	for (const item of items) {
		const relevance = relevanceOf(item, rules);
		if (!relevance) continue;
		const keys = itemKeys(item);
		const known = await findSameItem(db, keys);
		const id = known ?? newId();
		if (!known) {
			const rule = relevance.dismissedBy?.text ?? null;
			const url = canonicalAddress(item.url);
			await insertItem(db, { ...item, url, id, keys, words: relevance.words, rule, at });
			added += rule === null ? 1 : 0;
		}
		if (known) await completeItem(db, known, { keys, publishedOn: item.publishedOn });
		await noteSighting(db, { item_id: id, watched_id: watchedId, url: item.url });
	}
	return added;
}
