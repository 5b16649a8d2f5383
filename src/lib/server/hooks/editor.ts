import { error, redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { nextAddress, toCarried } from '$lib/server/auth/carried';
import { readSession } from '$lib/server/auth/session';

/** Pages of the desk for those who are not signed in yet. */
const OPEN_ROUTES: ReadonlySet<string> = new Set([
	'/desk/sign-in',
	'/desk/setup',
	'/desk/unavailable'
]);

/** Forms whose typing must survive the end of a session; each takes it back in an action `restore`. */
const CARRIED_ROUTES: ReadonlySet<string> = new Set([
	'/desk/milestones/[slug]',
	'/desk/rules/[id]',
	'/desk/rates',
	'/desk/capture'
]);

/** Acts on the token in its address and on no cookie: mail programs call it from anywhere (RFC 8058). */
const UNSUBSCRIBE = '/unsubscribe';

/**
 * Refuses requests that change something and come from another site. The framework looks at forms only;
 * a body of JSON must not slip through either.
 */
export const refuseCrossSite: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
	if (!reads && event.route.id !== UNSUBSCRIBE) {
		const origin = headers.get('origin');
		const fromElsewhere = headers.get('sec-fetch-site') === 'cross-site';
		if (fromElsewhere || (origin !== null && origin !== event.url.origin)) error(403);
	}
	return resolve(event);
};

/** Tells who is signed in. The cookie is sent to the desk only, so nothing is asked elsewhere. */
export const readEditor: Handle = async ({ event, resolve }) => {
	const { auth } = event.locals.tracker;
	event.locals.signedIn = await readSession(auth, event.request, event.cookies);
	return resolve(event);
};

/** Lets only editors into the desk; loads and actions ask again, with `requireEditor`. */
export const guardDesk: Handle = async ({ event, resolve }) => {
	const route = event.route.id;
	if (!route || !/^\/desk(?:\/|$)/u.test(route)) return resolve(event);
	if (!event.locals.signedIn && !OPEN_ROUTES.has(route)) return toSignIn(event, route);
	const response = await resolve(event);
	response.headers.set('cache-control', 'private, no-cache');
	response.headers.set('x-robots-tag', 'noindex');
	return response;
};

async function toSignIn(event: RequestEvent, route: string): Promise<Response> {
	const { pathname, search } = event.url;
	const isPost = event.request.method === 'POST';
	const next = nextAddress(isPost ? pathname : pathname + search);
	if (!isPost || !CARRIED_ROUTES.has(route))
		redirect(303, `/desk/sign-in?next=${encodeURIComponent(isPost ? '/desk' : next)}`);
	const body = new FormData();
	for (const [name, value] of toCarried(await event.request.formData())) body.append(name, value);
	return event.fetch(`/desk/sign-in?/carry&next=${encodeURIComponent(next)}`, {
		method: 'POST',
		headers: { accept: 'text/html' },
		body
	});
}
