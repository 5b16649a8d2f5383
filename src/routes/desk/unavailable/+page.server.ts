import { fail, redirect } from '@sveltejs/kit';
import { nextAddress, textsOf } from '$lib/server/auth/carried';

/** Nobody comes here by an address: only a form that could not be saved is brought here (hooks). */
export const load = ({ request }) => {
	if (request.method === 'GET') redirect(303, '/desk');
};

export const actions = {
	default: async ({ request, url }) =>
		fail(503, {
			// What is shown again holds no password.
			fields: textsOf(await request.formData()).filter(([name]) => !/password/iu.test(name)),
			to: nextAddress(url.searchParams.get('to'))
		})
};
