import type { Instant } from '$lib/domain/time';

/** From a feed we read its entries, from a page its links. */
export const WATCHED_KINDS = ['feed', 'page'] as const;
export type WatchedKind = (typeof WATCHED_KINDS)[number];

/** A feed or a page that editors have listed. */
export interface Watched {
	id: string;
	url: string;
	name: string;
	kind: WatchedKind;
	isOn: boolean;
	/** What the site said about the version that was read last. */
	etag: string | null;
	lastModified: string | null;
	/** ISO 8601 instant of the last attempt; `null` before the first. */
	checkedAt: Instant | null;
	/** Attempts in a row that failed. */
	failures: number;
	/** Why the last one failed, as a key. */
	problem: string | null;
}
