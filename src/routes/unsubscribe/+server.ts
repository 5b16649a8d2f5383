import { redirect } from '@sveltejs/kit';
import { refuse } from '$lib/server/refuse';
import { leave } from '$lib/server/services/followers/follow';

/**
 * The "unsubscribe" of a mail program (RFC 8058): a POST without cookie and origin, whose token is all it needs.
 * refuseCrossSite lets it through.
 */
export const POST = async (event) => {
	const { locals, url } = event;
	const { tokens, store } = locals.tracker;
	const follower = tokens.read('leave', url.searchParams.get('token') ?? '');
	if (!follower) return refuse(event, 404);
	await leave(store, follower);
	return new Response(null, { status: 204 });
};

/** Opening the same address shows the page with the button, because opening alone must change nothing. */
export const GET = ({ locals, url }) => {
	redirect(303, `/${locals.language}/follow/leave${url.search}`);
};
