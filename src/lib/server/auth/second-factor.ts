import type { Cookies } from '@sveltejs/kit';
import { APIError } from 'better-auth/api';
import { renderSVG } from 'uqr';
import type { Auth } from './auth';
import { setCookies } from './session';

/** What an app for codes needs, to be scanned or typed, and the codes for the day it is lost. */
export interface FactorOffer {
	/** `otpauth://…`: the secret for apps. */
	uri: string;
	secret: string;
	/** The address as a drawing. */
	picture: string;
	recoveryCodes: string[];
}

/** Begins a second factor; it guards nothing until a first code is confirmed. `null`: the password is wrong. */
export async function offerFactor(
	auth: Auth,
	password: string,
	headers: Headers
): Promise<FactorOffer | null> {
	const result = await attempt(() => auth.api.enableTwoFactor({ body: { password }, headers }));
	if (!result || !('totpURI' in result)) return null;
	return { ...drawFactor(result.totpURI), recoveryCodes: result.backupCodes };
}

/** The same address once more, for a page that comes back with a wrong code. */
export function drawFactor(uri: string): Pick<FactorOffer, 'uri' | 'secret' | 'picture'> {
	const secret = URL.canParse(uri) ? (new URL(uri).searchParams.get('secret') ?? '') : '';
	return { uri, secret, picture: renderSVG(uri, { border: 2 }) };
}

/** Who shows a code or a password: the session is in the headers, and the answer changes it. */
export interface Visit {
	request: Request;
	cookies: Cookies;
}

/** A code of the app: at sign-in it opens the session, on the account page it confirms the app. */
export function confirmCode({ api }: Auth, code: string, visit: Visit): Promise<boolean> {
	return succeeds(visit, (session) => api.verifyTOTP({ body: { code }, ...session }));
}

/** A recovery code in the place of the app: each works once. */
export function useRecoveryCode({ api }: Auth, code: string, visit: Visit): Promise<boolean> {
	return succeeds(visit, (session) => api.verifyBackupCode({ body: { code }, ...session }));
}

/** Takes the second factor away. @returns false where the password is wrong */
export function dropFactor({ api }: Auth, password: string, visit: Visit): Promise<boolean> {
	return succeeds(visit, (session) => api.disableTwoFactor({ body: { password }, ...session }));
}

/** Keeps the session as the library changed it. @returns false where it refuses what was typed */
async function succeeds(
	{ request: { headers }, cookies }: Visit,
	call: (session: { headers: Headers; returnHeaders: true }) => Promise<{ headers: Headers }>
): Promise<boolean> {
	const result = await attempt(() => call({ headers, returnHeaders: true }));
	if (result) setCookies(result.headers, cookies);
	return result !== null;
}

/** `null` where the library refuses what was typed; its own failures are errors. */
async function attempt<T>(call: () => Promise<T>): Promise<T | null> {
	try {
		return await call();
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return null;
		throw error;
	}
}
