import { fail, redirect } from '@sveltejs/kit';
import { confirmFollowing, isFollowingOpen } from '$lib/server/services/followers/follow';

/** Opening the link changes nothing, because mail scanners open every link. */
export const load = async ({ locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { tokens, store } = locals.tracker;
	const done = url.searchParams.has('done');
	const token = url.searchParams.get('token') ?? '';
	const id = tokens.read('confirm', token);
	return { done, token, open: id !== undefined && (await isFollowingOpen(store, id)) };
};

export const actions = {
	default: async ({ locals, url }) => {
		const { tokens, store, clock } = locals.tracker;
		const id = tokens.read('confirm', url.searchParams.get('token') ?? '');
		if (!id || !(await confirmFollowing(store, id, clock.now()))) return fail(410);
		redirect(303, `/${locals.language}/follow/confirm?done`);
	}
};
