import { FEEDS, type FeedFormat } from '$lib/domain/formats';
import type { Feed, FeedEntry } from './feed';
import { writeXml, type XmlElement } from './xml';

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = { atom, json: jsonFeed };

export function writeFeed(feed: Feed, format: FeedFormat): string {
	return WRITERS[format](feed);
}

function selfOf({ address }: Feed, format: FeedFormat): string {
	return `${address.path}.${format}${address.query}`;
}

/** Atom (RFC 4287). */
function atom(feed: Feed): string {
	const self = selfOf(feed, 'atom');
	const home = { '@rel': 'alternate', '@type': 'text/html', '@href': feed.home };
	return writeXml({
		feed: {
			'@xmlns': 'http://www.w3.org/2005/Atom',
			'@xml:lang': feed.language,
			id: self,
			title: feed.title,
			subtitle: feed.subtitle,
			updated: feed.updated,
			author: { name: feed.author },
			link: [{ '@rel': 'self', '@type': FEEDS.atom.type, '@href': self }, home],
			entry: feed.entries.map(atomEntry)
		}
	});
}

function atomEntry(entry: FeedEntry): XmlElement {
	return {
		id: entry.id,
		title: entry.title,
		published: entry.published,
		updated: entry.updated,
		link: [
			{ '@rel': 'alternate', '@type': 'text/html', '@href': entry.url },
			...entry.sources.map((source) => ({
				'@rel': 'via',
				'@href': source.url,
				'@title': source.title,
				// The tag of an unknown language would not help anybody.
				...(source.language === 'und' ? {} : { '@hreflang': source.language })
			}))
		],
		category: entry.tags.map(({ term, label }) => ({ '@term': term, '@label': label })),
		content: { '@type': 'text', '#text': entry.lines.join('\n') }
	};
}

/** JSON Feed 1.1, with a milestone's data for programs under `_milestone`. */
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
			date_published: entry.published,
			date_modified: entry.updated,
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
