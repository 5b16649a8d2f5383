import { fail, redirect } from '@sveltejs/kit';
import { nextAddress, textsOf } from '$lib/server/auth/carried';

/** Not for direct visits: a hook shows this page for a form that could not be saved. */
export const load = ({ request }) => {
	if (request.method === 'GET') redirect(303, '/desk');
};

export const actions = {
	default: async ({ request, url }) =>
		fail(503, {
			// Do not show passwords again.
			fields: textsOf(await request.formData()).filter(([name]) => !/password/iu.test(name)),
			to: nextAddress(url.searchParams.get('to'))
		})
};
