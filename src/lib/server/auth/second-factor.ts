import type { Cookies } from '@sveltejs/kit';
import { APIError } from 'better-auth/api';
import { renderSVG } from 'uqr';
import type { Auth } from './auth';
import { setCookies } from './session';

/** What an authenticator app needs, to scan or to type, and recovery codes in case it is lost. */
export interface FactorOffer {
	/** `otpauth://…`: the secret for the app. */
	uri: string;
	secret: string;
	/** The address as a QR code. */
	picture: string;
	recoveryCodes: string[];
}

/** Sets up a second factor, which is not active until a first code is confirmed. `null`: the password is wrong. */
export async function offerFactor(
	auth: Auth,
	password: string,
	headers: Headers
): Promise<FactorOffer | null> {
	const result = await attempt(() => auth.api.enableTwoFactor({ body: { password }, headers }));
	if (!result || !('totpURI' in result)) return null;
	return { ...drawFactor(result.totpURI), recoveryCodes: result.backupCodes };
}

/** The same address again, for the page after a wrong code. */
export function drawFactor(uri: string): Pick<FactorOffer, 'uri' | 'secret' | 'picture'> {
	const secret = URL.canParse(uri) ? (new URL(uri).searchParams.get('secret') ?? '') : '';
	return { uri, secret, picture: renderSVG(uri, { border: 2 }) };
}

/** The request with a code or a password: its headers have the session, and the answer changes it. */
export interface Visit {
	request: Request;
	cookies: Cookies;
}

/** Checks a code from the app: at sign-in it opens the session, on the account page it confirms the app. */
export function confirmCode({ api }: Auth, code: string, visit: Visit): Promise<boolean> {
	return succeeds(visit, (session) => api.verifyTOTP({ body: { code }, ...session }));
}

/** Checks a recovery code instead of the app's code; each works once. */
export function useRecoveryCode({ api }: Auth, code: string, visit: Visit): Promise<boolean> {
	return succeeds(visit, (session) => api.verifyBackupCode({ body: { code }, ...session }));
}

/** Removes the second factor. @returns false if the password is wrong */
export function dropFactor({ api }: Auth, password: string, visit: Visit): Promise<boolean> {
	return succeeds(visit, (session) => api.disableTwoFactor({ body: { password }, ...session }));
}

/** Saves the session as changed by the library. @returns false if the library refuses the input */
async function succeeds(
	{ request: { headers }, cookies }: Visit,
	call: (session: { headers: Headers; returnHeaders: true }) => Promise<{ headers: Headers }>
): Promise<boolean> {
	const result = await attempt(() => call({ headers, returnHeaders: true }));
	if (result) setCookies(result.headers, cookies);
	return result !== null;
}

/** `null` if the library refuses the input; its own failures are thrown. */
async function attempt<T>(call: () => Promise<T>): Promise<T | null> {
	try {
		return await call();
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return null;
		throw error;
	}
}
