import type { Cookies } from '@sveltejs/kit';
import { APIError } from 'better-auth/api';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import type { Auth } from './auth';
import { toSignedIn, type SignedIn } from './editor';

/** The one prefix of the desk's cookies. */
const COOKIE = /^(?:__Secure-)?desk\./u;

/** Who is signed in; without a cookie of the desk nobody, and nothing is asked. */
export async function readSession(
	auth: Auth,
	request: Request,
	cookies: Cookies
): Promise<SignedIn | undefined> {
	if (!cookies.getAll().some(({ name }) => COOKIE.test(name))) return undefined;
	const { response, headers } = await auth.api.getSession({
		headers: request.headers,
		returnHeaders: true
	});
	setCookies(headers, cookies);
	return response ? toSignedIn(response.user) : undefined;
}

/** Signs in; `false` where address and password do not fit, without saying which of them. */
export async function signIn(
	auth: Auth,
	credentials: { email: string; password: string },
	request: Request,
	cookies: Cookies
): Promise<boolean> {
	try {
		const { headers } = await auth.api.signInEmail({
			body: credentials,
			headers: request.headers,
			returnHeaders: true
		});
		setCookies(headers, cookies);
		return true;
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return false;
		throw error;
	}
}

export async function signOut(auth: Auth, request: Request, cookies: Cookies): Promise<void> {
	const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true });
	setCookies(headers, cookies);
}

function setCookies(headers: Headers, cookies: Cookies): void {
	for (const header of headers.getSetCookie()) {
		for (const [name, attributes] of parseSetCookieHeader(header)) {
			const options = toCookieOptions(attributes);
			cookies.set(name, attributes.value, { ...options, path: options.path ?? '/desk' });
		}
	}
}
