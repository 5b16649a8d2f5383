import { error } from '@sveltejs/kit';
import { feedResponse } from '$lib/feeds/response';
import { changesFeed } from '$lib/server/services/milestone-feeds';

/** The changes of one milestone; after a retraction the feed stays and says so. */
export const GET = ({ locals, params, url }) => {
	const feed = changesFeed({ ...locals, origin: url.origin }, params.slug);
	if (!feed) error(404);
	return feedResponse(feed, params.format);
};
