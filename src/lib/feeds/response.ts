import { FEEDS, type FeedFormat } from '$lib/domain/formats';
import type { Feed } from './feed';
import { writeFeed } from './write-feed';

/** Answers with a file for machines. @param name offers it as a download with this name */
export function documentResponse(
	body: string | Uint8Array,
	{ type, name }: { type: string; name?: string }
): Response {
	const content = typeof body === 'string' ? body : new Uint8Array(body);
	return new Response(content, {
		headers: {
			'content-type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
			...(name ? { 'content-disposition': `attachment; filename="${name}"` } : {})
		}
	});
}

export function feedResponse(feed: Feed, format: FeedFormat): Response {
	return documentResponse(writeFeed(feed, format), { type: FEEDS[format].type });
}
