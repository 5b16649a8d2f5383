import type { Handle } from '@sveltejs/kit';

/** What an answer without a policy of its own may load: nothing, in nobody's frame. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** Seconds after which what is unavailable for the moment may be asked for again. */
const SOON = '10';

/**
 * Completes the headers of an answer. The framework names no character set for its pages. An error is asked for again
 * each time, because the address may exist a moment later, and a cache may keep a 404 for as long as it likes without
 * a rule (RFC 9110, 15.1).
 */
export const completeHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers, status } = response;
	if (headers.get('content-type') === 'text/html')
		headers.set('content-type', 'text/html; charset=utf-8');
	if (status < 400) return response;
	if (status === 503 && !headers.has('retry-after')) headers.set('retry-after', SOON);
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
	if (!headers.has('content-security-policy')) headers.set('content-security-policy', NOTHING);
	return response;
};
