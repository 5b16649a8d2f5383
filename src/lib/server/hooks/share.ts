import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { isShared, sharingHeaders } from '$lib/server/sharing';

/** For a day browsers need not send another preflight request. */
const PREFLIGHT = {
	'access-control-allow-methods': 'GET, HEAD, OPTIONS',
	'access-control-allow-headers': 'if-none-match',
	'access-control-max-age': '86400',
	allow: 'GET, HEAD, OPTIONS'
};

/**
 * Lets other sites read shared addresses, and sets an ETag from the bytes, so that the framework answers
 * "not modified" to repeated requests.
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
