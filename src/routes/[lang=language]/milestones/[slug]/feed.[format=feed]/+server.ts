import { error } from '@sveltejs/kit';
import { feedResponse } from '$lib/feeds/response';
import { changesFeed } from '$lib/server/services/milestone-feeds';

/** The corrections of one milestone; once it is retracted they say so, and go on to. */
export const GET = ({ locals, params, url }) => {
	const feed = changesFeed({ ...locals, origin: url.origin }, params.slug);
	if (!feed) error(404);
	return feedResponse(feed, params.format);
};
