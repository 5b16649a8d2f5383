import { fail, redirect } from '@sveltejs/kit';
import { carriedIn, nextAddress, RESTORE, type Fields } from '$lib/server/auth/carried';
import { confirmCode, useRecoveryCode } from '$lib/server/auth/second-factor';
import { signIn } from '$lib/server/auth/session';
import { deskOf } from '$lib/server/tracker/desk';

export const load = ({ locals, url }) => {
	const next = nextAddress(url.searchParams.get('next'));
	if (locals.signedIn) redirect(303, next);
	return { next, asked: url.searchParams.has('next') };
};

/** The values to show again, never the password. */
interface Answer {
	email: string;
	carried: Fields;
	problem: 'wrong' | 'wait' | null;
	/** Minutes to wait. */
	minutes: number;
	/** The password was right; now ask for the code of the second factor. */
	needsCode: boolean;
}

const NOTHING: Answer = { email: '', carried: [], problem: null, minutes: 0, needsCode: false };

export const actions = {
	/** A form whose session had ended; it continues after sign-in. */
	carry: async ({ request }) =>
		fail(401, { ...NOTHING, carried: carriedIn(await request.formData()) }),

	signIn: async (event) => {
		const { request, cookies, url, getClientAddress } = event;
		const { auth, limiter } = deskOf(event);
		const form = await request.formData();
		const email = String(form.get('email') ?? '').trim();
		const password = String(form.get('password') ?? '');
		const carried = carriedIn(form);
		const answer = { ...NOTHING, email, carried };
		const wait = await limiter.attempt(email, getClientAddress());
		if (wait > 0) return fail(429, { ...answer, problem: 'wait', minutes: Math.ceil(wait / 60) });
		const result = await signIn(auth, { email, password }, request, cookies);
		if (result === 'wrong') return fail(400, { ...answer, problem: 'wrong' });
		await limiter.succeeded(email, getClientAddress());
		const next = nextAddress(url.searchParams.get('next'));
		if (result === 'code') return { ...answer, problem: null, needsCode: true };
		// 307 sends the same form again, so that the carried fields reach the page they came from.
		if (carried.length > 0) redirect(307, next + RESTORE);
		redirect(303, next);
	},

	/** The second factor: a code from the app, or a recovery code. */
	code: async (event) => {
		const { request, url, getClientAddress } = event;
		const { auth, limiter } = deskOf(event);
		const form = await request.formData();
		const code = String(form.get('code') ?? '').replace(/\s/gu, '');
		const carried = carriedIn(form);
		const answer = { ...NOTHING, carried, needsCode: true };
		// Only by address, because the account is in a cookie that the library has signed.
		const wait = await limiter.attempt(`code ${getClientAddress()}`, getClientAddress());
		if (wait > 0) return fail(429, { ...answer, problem: 'wait', minutes: Math.ceil(wait / 60) });
		const check = /^\d{6}$/u.test(code) ? confirmCode : useRecoveryCode;
		if (!(await check(auth, code, event))) return fail(400, { ...answer, problem: 'wrong' });
		await limiter.succeeded(`code ${getClientAddress()}`, getClientAddress());
		const next = nextAddress(url.searchParams.get('next'));
		if (carried.length > 0) redirect(307, next + RESTORE);
		redirect(303, next);
	}
};
