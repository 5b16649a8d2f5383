import { fail, redirect } from '@sveltejs/kit';

export const load = ({ locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const token = url.searchParams.get('token') ?? '';
	return {
		done: url.searchParams.has('done'),
		token,
		valid: locals.readers.followers.mayLeave(token)
	};
};

export const actions = {
	default: async ({ locals, url }) => {
		const token = url.searchParams.get('token') ?? '';
		if (!(await locals.readers.followers.leave(token))) return fail(400);
		redirect(303, `/${locals.language}/follow/leave?done`);
	}
};
