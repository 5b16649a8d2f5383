import { LINK_EVERY, nextCheck } from '$lib/domain/editorial/watch/due';
import { afterCheck, type LinkAnswer } from '$lib/domain/editorial/watch/link-state';
import type { Instant } from '$lib/domain/time';
import type { Fetcher } from '$lib/server/sources/safe-fetch';
import { listDueLinks, putLinkCheck, type LinkToAsk } from '$lib/server/storage/watch/link-checks';
import type { Store } from '$lib/server/storage/store';

/** The number of links checked in one run, so that all are done within a few hours. */
export const AT_ONCE = 10;

/** Checks whether the pages that are due still exist. */
export async function checkDueLinks(
	store: Store,
	fetcher: Fetcher,
	at: Instant,
	limit = AT_ONCE
): Promise<void> {
	await checkLinks(store, fetcher, await listDueLinks(store.reader, at, limit), at);
}

/** Checks whether these pages still exist, without loading their bodies. */
export async function checkLinks(
	store: Store,
	fetcher: Fetcher,
	links: readonly LinkToAsk[],
	at: Instant
): Promise<void> {
	await Promise.all(
		links.map(async ({ id, url, before }) => {
			const check = afterCheck(before, url, await ask(fetcher, url), at);
			const { failures } = check;
			await putLinkCheck(store.db, id, check, nextCheck(at, { every: LINK_EVERY, failures }));
		})
	);
}

async function ask(fetcher: Fetcher, url: string): Promise<LinkAnswer> {
	const result = await fetcher.get(url, { types: [], body: false });
	return result.ok
		? { status: result.status, url: result.url }
		: { status: result.status ?? null, url: null };
}
