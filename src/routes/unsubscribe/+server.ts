import { redirect } from '@sveltejs/kit';
import { refuse } from '$lib/server/refuse';

/**
 * The "unsubscribe" of a mail program (RFC 8058): a POST without cookie and origin, whose token is all it needs.
 * refuseCrossSite lets it through.
 */
export const POST = async (event) => {
	const { locals, url } = event;
	const token = url.searchParams.get('token') ?? '';
	if (!(await locals.readers.followers.leave(token))) return refuse(event, 404);
	return new Response(null, { status: 204 });
};

/** Opening the same address shows the page with the button, because opening alone must change nothing. */
export const GET = ({ locals, url }) => {
	redirect(303, `/${locals.language}/follow/leave${url.search}`);
};
