import type { FetchProblem } from '$lib/domain/editorial/fetch-problem';
import type { WatchedItem } from '$lib/domain/editorial/watch/item';
import type { Watched } from '$lib/domain/editorial/watch/watched';
import { publishedDay } from '$lib/domain/editorial/reading/published-day';
import { decodeText } from '$lib/server/sources/decode';
import { readFeedSafely, readPageSafely } from '$lib/server/sources/read-document';
import type { FetchedDocument, Fetcher } from '$lib/server/sources/safe-fetch';
import { PAGE_TYPES } from '$lib/server/services/sources/capture-source';

const FEED_TYPES = [
	'application/rss+xml',
	'application/atom+xml',
	'application/rdf+xml',
	'application/feed+json',
	'application/json',
	'application/xml',
	'text/xml',
	// Sites serve feeds with any content type.
	'text/plain',
	'text/html'
];

/** A link with fewer words is the name of a section, not a story. */
const TITLE_WORDS_MIN = 4;

export type WatchedReading =
	| {
			ok: true;
			unchanged: boolean;
			items: WatchedItem[];
			etag: string | null;
			lastModified: string | null;
	  }
	| { ok: false; problem: FetchProblem; retryAfter: number | undefined };

/** The current items of a feed or page; nothing is loaded if the site says that it is unchanged. */
export async function readWatched(fetcher: Fetcher, watched: Watched): Promise<WatchedReading> {
	const { url, kind, etag, lastModified } = watched;
	const types = kind === 'feed' ? FEED_TYPES : PAGE_TYPES;
	const result = await fetcher.get(url, { types, etag, lastModified });
	if (!result.ok) return { ok: false, problem: result.problem, retryAfter: result.retryAfter };
	if (result.status === 304) return { ok: true, unchanged: true, items: [], etag, lastModified };
	const items = kind === 'feed' ? await feedItems(result) : await pageItems(result);
	if (items === null) return { ok: false, problem: 'unreadable', retryAfter: undefined };
	const { etag: newEtag, lastModified: newModified } = result;
	return { ok: true, unchanged: false, items, etag: newEtag, lastModified: newModified };
}

async function feedItems({ body, charset, url }: FetchedDocument): Promise<WatchedItem[] | null> {
	const entries = await readFeedSafely(decodeText(body, charset), url);
	return (
		entries && entries.map(({ date, ...entry }) => ({ ...entry, publishedOn: publishedDay(date) }))
	);
}

async function pageItems({ body, charset, url }: FetchedDocument): Promise<WatchedItem[] | null> {
	const page = await readPageSafely(decodeText(body, charset), url);
	return (
		page &&
		page.links
			.filter(({ text }) => text.split(' ').length >= TITLE_WORDS_MIN)
			.map(({ url, text }) => ({ url, title: text.slice(0, 500), excerpt: '', publishedOn: null }))
	);
}
