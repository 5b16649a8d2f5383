import { fail, redirect } from '@sveltejs/kit';

/** Opening the link changes nothing, because mail scanners open every link. */
export const load = async ({ locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const done = url.searchParams.has('done');
	const token = url.searchParams.get('token') ?? '';
	return { done, token, open: await locals.readers.followers.isOpen(token) };
};

export const actions = {
	default: async ({ locals, url }) => {
		const token = url.searchParams.get('token') ?? '';
		if (!(await locals.readers.followers.confirm(token))) return fail(410);
		redirect(303, `/${locals.language}/follow/confirm?done`);
	}
};
