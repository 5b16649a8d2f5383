import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { isShared, sharingHeaders } from '$lib/server/sharing';

/** For a day browsers need not ask again whether they may read. */
const PREFLIGHT = {
	'access-control-allow-methods': 'GET, HEAD, OPTIONS',
	'access-control-allow-headers': 'if-none-match',
	'access-control-max-age': '86400',
	allow: 'GET, HEAD, OPTIONS'
};

/**
 * Lets other sites read what is shared, and names each version of it by its bytes, so that who asks again
 * is told "not modified" by the framework.
 */
export const shareWithAll: Handle = async ({ event, resolve }) => {
	const path = event.url.pathname;
	if (!isShared(path)) return resolve(event);
	if (event.request.method === 'OPTIONS') {
		return new Response(null, {
			status: 204,
			headers: [...headersOf(path), ...Object.entries(PREFLIGHT)]
		});
	}
	const response = await resolve(event);
	const headers = new Headers(response.headers);
	for (const [name, value] of headersOf(path)) headers.set(name, value);
	if (response.status !== 200)
		return new Response(response.body, { status: response.status, headers });
	const body = await response.arrayBuffer();
	const digest = createHash('sha256').update(new Uint8Array(body)).digest('base64url');
	headers.set('etag', `"${digest.slice(0, 22)}"`);
	return new Response(body, { status: 200, headers });
};

function headersOf(path: string): [string, string][] {
	return sharingHeaders(path).map(([name, value]) => [name, value]);
}
