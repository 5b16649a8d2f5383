import type { Handle, RequestEvent } from '@sveltejs/kit';
import { mayBeKept } from '$lib/server/page-cache/answer';
import { chooseEncoding, ENCODINGS, type Encoding } from '$lib/server/page-cache/encoding';
import { pageOf, type Page } from '$lib/server/page-cache/page';
import type { PageCache } from '$lib/server/page-cache/page-cache';
import { mayCache } from './known-queries';

/** Public pages, with the language in the address, the API, and what search engines read. */
const PUBLIC_ROUTE = /^\/(?:\[lang=language\]|api|sitemap\.xml|robots\.txt)(?:\/|$)/u;

/** An event stream never ends, so it cannot be cached. */
const STREAM = /\/live$/u;

/**
 * Browsers ask each time whether the page has changed, so that an editor sees what they have just published.
 * Caches in between serve a page for ten seconds, and longer while they revalidate it or get no answer (RFC 9213, 5861).
 */
const BROWSERS = 'public, no-cache';
const CACHES = 'max-age=10, stale-while-revalidate=60, stale-if-error=86400';

/**
 * Caches rendered pages, from which src/main.ts answers, and compresses those that are not cached. A page is
 * rendered once, however many readers ask for it at the same time.
 * @param extra headers that the process adds to cached answers
 */
export function keepPages(
	cache: PageCache,
	extra: (path: string) => readonly (readonly [string, string])[]
): Handle {
	return async ({ event, resolve }) => {
		if (!isPublicPage(event)) return resolve(event);
		const { url, request } = event;
		const render = async (encodings: readonly Encoding[]) => {
			const response = await resolve(event);
			setCacheControl(response);
			return pageOf(response, encodings, extra(url.pathname));
		};
		const encoding = chooseEncoding(request.headers.get('accept-encoding') ?? undefined);
		const page = mayCache(event.route.id, url.searchParams)
			? await cache.findOrRender(url.pathname + url.search, () => render(ENCODINGS))
			: await render([encoding]);
		return responseOf(page, encoding);
	};
}

/** An answer to HEAD has no body to cache, so it is rendered each time. */
function isPublicPage({ route, request, isDataRequest, isSubRequest }: RequestEvent): boolean {
	if (request.method !== 'GET' || isDataRequest || isSubRequest) return false;
	if (!route.id || !PUBLIC_ROUTE.test(route.id) || STREAM.test(route.id)) return false;
	return mayBeKept(request.method, request.headers.get('cookie') ?? undefined);
}

function setCacheControl({ status, headers }: Response): void {
	if (status !== 200 || headers.has('cache-control') || headers.has('vary')) return;
	headers.set('cache-control', BROWSERS);
	headers.set('cdn-cache-control', CACHES);
}

function responseOf(page: Page, encoding: Encoding): Response {
	const { body, headers } = page.as(encoding);
	const pairs: [string, string][] = [];
	for (let i = 0; i < headers.length; i += 2) {
		pairs.push([headers[i] as string, headers[i + 1] as string]);
	}
	const empty = page.status === 204 || page.status === 304;
	return new Response(empty ? null : new Uint8Array(body), { status: page.status, headers: pairs });
}
