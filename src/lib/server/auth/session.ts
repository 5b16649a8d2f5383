import type { Cookies } from '@sveltejs/kit';
import { APIError } from 'better-auth/api';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import type { Auth } from './auth';
import { toSignedIn, type SignedIn } from './editor';

/** The prefix of all cookies of the desk. */
const COOKIE = /^(?:__Secure-)?desk\./u;

/** Who is signed in; without a cookie of the desk nobody is, and the database is not queried. */
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

/**
 * Signs in, or asks for the second factor; `wrong` if address and password do not match, without saying which is
 * wrong.
 */
export async function signIn(
	auth: Auth,
	credentials: { email: string; password: string },
	request: Request,
	cookies: Cookies
): Promise<'in' | 'code' | 'wrong'> {
	try {
		const { headers, response } = await auth.api.signInEmail({
			body: credentials,
			headers: request.headers,
			returnHeaders: true
		});
		setCookies(headers, cookies);
		return 'twoFactorRedirect' in response ? 'code' : 'in';
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return 'wrong';
		throw error;
	}
}

export async function signOut(auth: Auth, request: Request, cookies: Cookies): Promise<void> {
	const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true });
	setCookies(headers, cookies);
}

/** Passes the library's cookies on to the browser. */
export function setCookies(headers: Headers, cookies: Cookies): void {
	for (const header of headers.getSetCookie()) {
		for (const [name, attributes] of parseSetCookieHeader(header)) {
			const options = toCookieOptions(attributes);
			cookies.set(name, attributes.value, { ...options, path: options.path ?? '/desk' });
		}
	}
}

/** Changes the password and ends every other session. @returns false if the old password is wrong */
export async function changePassword(
	auth: Auth,
	passwords: { current: string; next: string },
	headers: Headers,
	cookies: Cookies
): Promise<boolean> {
	try {
		const result = await auth.api.changePassword({
			body: {
				currentPassword: passwords.current,
				newPassword: passwords.next,
				revokeOtherSessions: true
			},
			headers,
			returnHeaders: true
		});
		setCookies(result.headers, cookies);
		return true;
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return false;
		throw error;
	}
}
