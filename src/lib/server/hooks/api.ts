import type { Handle } from '@sveltejs/kit';
import { problemResponse } from '$lib/server/api/problem';
import { Refusal } from '$lib/server/api/refusal';

const API = /^\/api(?:\/|$)/u;
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Turns every error under the API's addresses into problem details, because programs read them. */
export const tellProblems: Handle = async ({ event, resolve }) => {
	if (!API.test(event.url.pathname)) return resolve(event);
	if (!READING.has(event.request.method)) return problemResponse(new Refusal(405), event);
	if (event.route.id === null) return problemResponse(new Refusal(404), event);
	const response = await resolve(event);
	if (response.status < 400 || isProblem(response)) return response;
	return problemResponse(new Refusal(response.status === 404 ? 404 : 500), event);
};

function isProblem(response: Response): boolean {
	return response.headers.get('content-type') === 'application/problem+json';
}
