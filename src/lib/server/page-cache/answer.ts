import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding } from './encoding.ts';
import { matches } from './page.ts';
import type { PageCache } from './page-cache.ts';

/** The prefix of the desk's cookies (lib/server/auth): a request with one gets no cached page. */
const EDITOR = /(?:^|;\s*)(?:__Secure-)?desk\./u;

/** Whether a request may get a page that was rendered for somebody else. */
export function mayBeKept(method: string | undefined, cookie: string | undefined): boolean {
	return (method === 'GET' || method === 'HEAD') && !(cookie && EDITOR.test(cookie));
}

/** Answers from the cache; returns false, without touching the request, if the cache has nothing for it. */
export function answerFrom(
	cache: PageCache,
	request: IncomingMessage,
	response: ServerResponse
): boolean {
	const { method, headers, url } = request;
	if (url === undefined || !mayBeKept(method, headers.cookie)) return false;
	const page = cache.find(url);
	if (!page) return false;
	const {
		body,
		etag,
		headers: sent,
		unchanged
	} = page.as(chooseEncoding(headers['accept-encoding']));
	const condition = headers['if-none-match'];
	if (condition !== undefined && matches(condition, etag)) {
		response.writeHead(304, unchanged).end();
		return true;
	}
	response.writeHead(page.status, sent);
	response.end(method === 'HEAD' ? undefined : body);
	return true;
}
