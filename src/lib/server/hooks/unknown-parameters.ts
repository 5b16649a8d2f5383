import type { Handle } from '@sveltejs/kit';
import { withoutUnknown } from './known-queries';

/** Pages and files for readers. The API answers an unknown parameter with an error: a program expects an effect. */
const FOR_READERS = /^\/(?:\[lang=language\]|sitemap\.xml|robots\.txt)(?:\/|$)/u;

/**
 * Sends a reader whose address has parameters that the route does not read to the address without them, before
 * anything is rendered. Links from newsletters and social networks carry such names; so do addresses that somebody
 * invents to have the same page rendered again and again.
 */
export const dropUnknownParameters: Handle = ({ event, resolve }) => {
	const { route, request, url, isDataRequest } = event;
	const reading = request.method === 'GET' || request.method === 'HEAD';
	if (!reading || isDataRequest || !FOR_READERS.test(route.id ?? '')) return resolve(event);
	const known = withoutUnknown(route.id, url.searchParams);
	if (known.size === url.searchParams.size) return resolve(event);
	const location = known.size > 0 ? `${url.pathname}?${known}` : url.pathname;
	return new Response(null, { status: 302, headers: { location } });
};
