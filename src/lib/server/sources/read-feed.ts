/*
 * Runs in the reader process, in plain Node, so aliases work only for types.
 */
import { parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';

/** An entry as in the feed: addresses may be relative, dates in any format. */
export interface ReadEntry {
	url: string;
	title: string;
	excerpt: string;
	date: string | null;
}

const ENTRIES_MAX = 500;
const EXCERPT_MAX = 1000;

/** @throws if `text` is not a feed in a known format: RSS, RDF, Atom, JSON Feed */
export function readFeed(text: string, address: string): ReadEntry[] {
	return entriesOf(text)
		.slice(0, ENTRIES_MAX)
		.flatMap(({ url, title, excerpt, date }) => {
			const name = plainText(title ?? '') || plainText(excerpt ?? '').slice(0, 120);
			if (!url || !name || !URL.canParse(url, address)) return [];
			const link = new URL(url, address).href;
			return [
				{
					url: link,
					title: name,
					excerpt: plainText(excerpt ?? '').slice(0, EXCERPT_MAX),
					date: date ?? null
				}
			];
		});
}

type RawEntry = Partial<Record<'url' | 'title' | 'excerpt' | 'date', string | undefined>>;

function entriesOf(text: string): RawEntry[] {
	const parsed = parseFeed(text);
	switch (parsed.format) {
		case 'atom':
			return (parsed.feed.entries ?? []).map((entry) => ({
				url: (entry.links?.find(({ rel }) => !rel || rel === 'alternate') ?? entry.links?.[0])
					?.href,
				title: entry.title?.value,
				excerpt: entry.summary?.value ?? entry.content?.value,
				date: entry.published ?? entry.updated
			}));
		case 'json':
			return (parsed.feed.items ?? []).map((item) => ({
				url: item.url ?? item.external_url ?? item.id,
				title: item.title,
				excerpt: item.summary ?? item.content_text ?? item.content_html,
				date: item.date_published
			}));
		case 'rdf':
			return (parsed.feed.items ?? []).map((item) => ({
				url: item.link ?? item.rdf?.about,
				title: item.title,
				excerpt: item.description,
				date: item.dc?.dates?.[0]
			}));
		case 'rss':
			return (parsed.feed.items ?? []).map((item) => ({
				url: item.link ?? item.guid?.value,
				title: item.title,
				excerpt: item.description,
				date: item.pubDate ?? item.dc?.dates?.[0]
			}));
	}
}

/** Titles and summaries may contain markup, whatever the format says. */
function plainText(html: string): string {
	const { document } = parseHTML(`<html><body>${html}</body></html>`);
	return (document.body?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
