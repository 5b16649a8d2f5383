import { error, redirect } from '@sveltejs/kit';
import { leave } from '$lib/server/services/follow';

/**
 * The "unsubscribe" button of mail programs (RFC 8058): a POST without cookie and origin, with only a token.
 * src/main.ts and refuseCrossSite let it through.
 */
export const POST = async ({ locals, url }) => {
	const { tokens, store } = locals.tracker;
	const follower = tokens.read('leave', url.searchParams.get('token') ?? '');
	if (!follower) error(404);
	await leave(store, follower);
	return new Response(null, { status: 204 });
};

/** Opening the same address shows the page with the button, because opening alone must change nothing. */
export const GET = ({ locals, url }) => {
	redirect(303, `/${locals.language}/follow/leave${url.search}`);
};
