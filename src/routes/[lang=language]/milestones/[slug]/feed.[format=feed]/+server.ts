import { feedResponse } from '$lib/feeds/response';
import { refuse } from '$lib/server/refuse';
import { changesFeed } from '$lib/server/services/milestone-feeds';

/** The corrections of one milestone; once it is retracted they say so, and go on to. */
export const GET = (event) => {
	const { locals, params, url } = event;
	const feed = changesFeed({ ...locals, origin: url.origin }, params.slug);
	if (!feed) return refuse(event, 404);
	return feedResponse(feed, params.format);
};
