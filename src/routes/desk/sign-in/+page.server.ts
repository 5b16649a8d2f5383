import { fail, redirect } from '@sveltejs/kit';
import { carriedIn, nextAddress, RESTORE, type Fields } from '$lib/server/auth/carried';
import { signIn } from '$lib/server/auth/session';

export const load = ({ locals, url }) => {
	const next = nextAddress(url.searchParams.get('next'));
	if (locals.signedIn) redirect(303, next);
	return { next, asked: url.searchParams.has('next') };
};

/** What the page shows again: never the password. */
interface Answer {
	email: string;
	carried: Fields;
	problem: 'wrong' | 'wait' | null;
	/** Minutes to wait. */
	minutes: number;
}

const NOTHING: Answer = { email: '', carried: [], problem: null, minutes: 0 };

export const actions = {
	/** A form whose session had ended: it goes on after signing in. */
	carry: async ({ request }) =>
		fail(401, { ...NOTHING, carried: carriedIn(await request.formData()) }),

	signIn: async ({ request, cookies, locals, url, getClientAddress }) => {
		const { auth, limiter } = locals.tracker;
		const form = await request.formData();
		const email = String(form.get('email') ?? '').trim();
		const password = String(form.get('password') ?? '');
		const carried = carriedIn(form);
		const answer = { ...NOTHING, email, carried };
		const wait = await limiter.attempt(email, getClientAddress());
		if (wait > 0) return fail(429, { ...answer, problem: 'wait', minutes: Math.ceil(wait / 60) });
		if (!(await signIn(auth, { email, password }, request, cookies)))
			return fail(400, { ...answer, problem: 'wrong' });
		await limiter.succeeded(email, getClientAddress());
		const next = nextAddress(url.searchParams.get('next'));
		// 307 sends the same form on, so that the carried fields reach the page they came from.
		if (carried.length > 0) redirect(307, next + RESTORE);
		redirect(303, next);
	}
};
