import { generateAtomFeed } from 'feedsmith';
import type { Day } from '$lib/domain/time';
import type { Feed, FeedEntry } from './feed';

export const FEED_FORMATS = ['atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_TYPES: Record<FeedFormat, string> = {
	atom: 'application/atom+xml',
	json: 'application/feed+json'
};

export function writeFeed(feed: Feed, format: FeedFormat): string {
	return format === 'atom' ? atom(feed) : jsonFeed(feed);
}

function selfOf({ address }: Feed, format: FeedFormat): string {
	return `${address.path}.${format}${address.query}`;
}

/** Feeds know instants only: a day begins at midnight in UTC. */
function instant(day: Day): string {
	return `${day}T00:00:00Z`;
}

/** Atom (RFC 4287). */
function atom(feed: Feed): string {
	const self = selfOf(feed, 'atom');
	return generateAtomFeed({
		id: self,
		title: text(feed.title),
		subtitle: text(feed.subtitle),
		updated: new Date(instant(feed.updated)),
		links: [
			{ href: self, rel: 'self', type: FEED_TYPES.atom },
			{ href: feed.home, rel: 'alternate', type: 'text/html', hreflang: feed.language }
		],
		authors: [{ name: forXml(feed.author) }],
		entries: feed.entries.map((entry) => atomEntry(entry, feed))
	});
}

function atomEntry(entry: FeedEntry, { language }: Feed) {
	return {
		id: entry.id,
		title: text(entry.title),
		published: new Date(instant(entry.published)),
		updated: new Date(instant(entry.updated)),
		links: [
			{ href: entry.url, rel: 'alternate', type: 'text/html', hreflang: language },
			...entry.sources.map((source) => ({
				href: source.url,
				rel: 'via',
				title: forXml(source.title),
				// The tag of an unknown language says nothing to a reader.
				...(source.language === 'und' ? {} : { hreflang: source.language })
			}))
		],
		categories: entry.tags.map(({ term, label }) => ({ term, label })),
		content: { ...text(entry.lines.join('\n')) }
	};
}

function text(value: string) {
	return { value: forXml(value), type: 'text' };
}

/** XML has no way to write these characters, not even as references (XML 1.0, 2.2). */
function forXml(value: string): string {
	// eslint-disable-next-line no-control-regex -- the very characters that must go
	return value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '\uFFFD');
}

/** JSON Feed 1.1 with what programs want to know of a milestone under `_milestone`. */
function jsonFeed(feed: Feed): string {
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: feed.title,
		description: feed.subtitle,
		home_page_url: feed.home,
		feed_url: selfOf(feed, 'json'),
		language: feed.language,
		authors: [{ name: feed.author }],
		items: feed.entries.map((entry) => ({
			id: entry.id,
			url: entry.url,
			title: entry.title,
			content_text: entry.lines.join('\n'),
			date_published: instant(entry.published),
			date_modified: instant(entry.updated),
			language: feed.language,
			tags: entry.tags.map(({ label }) => label),
			...(entry.about ? { _milestone: aboutOf(entry.about) } : {})
		}))
	});
}

function aboutOf({
	id,
	clocks,
	modality,
	tracks,
	kind,
	stage,
	status,
	revision
}: NonNullable<FeedEntry['about']>) {
	return { id, clocks, modality, tracks, kind, stage, status, revision };
}
