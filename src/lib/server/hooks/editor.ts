import { redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { mayAs } from '$lib/domain/editorial/roles';
import { nextAddress, toCarried } from '$lib/server/auth/carried';
import type { SignedIn } from '$lib/server/auth/editor';
import { leastRole, stepOf } from '$lib/server/auth/permissions';
import { readSession } from '$lib/server/auth/session';
import { refuse } from '$lib/server/refuse';
import { readHouseRules } from '$lib/server/services/milestones/house-rules';
import { openDesk, type Desk } from '$lib/server/tracker/desk';
import { isForm } from './forms';

/** Forms that must not lose what was typed when a session ends; each has an action `restore` to show it again. */
const CARRIED_ROUTES: ReadonlySet<string> = new Set([
	'/desk/milestones/[slug]',
	'/desk/rules/[id]',
	'/desk/rates',
	'/desk/capture'
]);

/** Uses the token in its address, not a cookie, because mail programs call it from anywhere (RFC 8058). */
const UNSUBSCRIBE = '/unsubscribe';

/**
 * Refuses requests that change something and come from another site, in the reader's language; the framework, which
 * looks at forms only and speaks English, is told not to look (svelte.config.js). A form always names where it comes
 * from; what browsers cannot send without asking us first may leave it out.
 */
export const refuseCrossSite: Handle = async ({ event, resolve }) => {
	const { request, url, route } = event;
	const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
	if (reads || route.id === UNSUBSCRIBE) return resolve(event);
	const origin = request.headers.get('origin');
	const isNamed = origin !== null || !isSimple(request);
	const isElsewhere = request.headers.get('sec-fetch-site') === 'cross-site';
	if (isElsewhere || !isNamed || (origin !== null && origin !== url.origin))
		return refuse(event, 'cross-site');
	return resolve(event);
};

/** What a form of any site can send (Fetch, "CORS-safelisted request-header"). */
function isSimple(request: Request): boolean {
	return isForm(request) || /^text\/plain\b/iu.test(request.headers.get('content-type') ?? '');
}

/** Finds out who is signed in. Browsers send the cookie to the desk only, so other pages do not query the database. */
export function readEditor(desk: () => Desk): Handle {
	return async ({ event, resolve }) => {
		event.locals.signedIn = await readSession(desk().auth, event.request, event.cookies);
		return resolve(event);
	};
}

/**
 * Allows on the desk only what the list of permissions allows, and gives the desk to those requests alone. Loads and
 * actions check again, with `requireEditor`.
 */
export function guardDesk(desk: () => Desk): Handle {
	return ({ event, resolve }) => {
		const route = event.route.id;
		if (!route || !/^\/desk(?:\/|$)/u.test(route)) return resolve(event);
		return guard(event, route, desk(), resolve);
	};
}

async function guard(
	event: RequestEvent,
	route: string,
	desk: Desk,
	resolve: Parameters<Handle>[0]['resolve']
): Promise<Response> {
	const { signedIn } = event.locals;
	const { method } = event.request;
	const step = stepOf(route, method === 'HEAD' ? 'GET' : method, event.url);
	const least = leastRole(route, step);
	if (!least) return refuse(event, 403);
	if (!signedIn && least !== 'anyone') return toSignIn(event, route);
	const isRefused = least !== 'anyone' && signedIn && !mayAs(signedIn.role, least);
	// Let the load refuse, so that the error page is in the reader's language.
	if (isRefused && step !== 'load') return refuse(event, 403);
	if (signedIn && (await lacksSecondFactor(signedIn, route, desk)))
		redirect(303, '/desk/account?required');
	openDesk(event.locals, desk);
	const response = await resolve(event);
	response.headers.set('cache-control', 'private, no-cache');
	response.headers.set('x-robots-tag', 'noindex');
	return response;
}

/** Pages open to people who still have to set up a second factor: the set-up, the language and sign-out. */
const BEFORE_SECOND_FACTOR: ReadonlySet<string> = new Set([
	'/desk/account',
	'/desk/language',
	'/desk/sign-out'
]);

async function lacksSecondFactor(
	signedIn: SignedIn,
	route: string,
	{ store }: Desk
): Promise<boolean> {
	if (signedIn.secondFactor || !mayAs(signedIn.role, 'editor')) return false;
	if (BEFORE_SECOND_FACTOR.has(route)) return false;
	return (await readHouseRules(store.reader)).secondFactor === 'required';
}

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
