import type { Handle } from '@sveltejs/kit';
import { refuse } from '$lib/server/refuse';

/** Says in the reader's language that an address knows no such method, where the framework says so in English. */
export const explainMethods: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (response.status !== 405 || response.headers.has('content-type')) return response;
	const explained = refuse(event, 405);
	explained.headers.set('allow', response.headers.get('allow') ?? 'GET, HEAD');
	return explained;
};
