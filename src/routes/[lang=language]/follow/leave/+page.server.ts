import { fail, redirect } from '@sveltejs/kit';
import { leave } from '$lib/server/services/followers/follow';

export const load = ({ locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const token = url.searchParams.get('token') ?? '';
	return {
		done: url.searchParams.has('done'),
		token,
		valid: locals.tracker.tokens.read('leave', token) !== undefined
	};
};

export const actions = {
	default: async ({ locals, url }) => {
		const { tokens, store } = locals.tracker;
		const id = tokens.read('leave', url.searchParams.get('token') ?? '');
		if (!id) return fail(400);
		await leave(store, id);
		redirect(303, `/${locals.language}/follow/leave?done`);
	}
};
