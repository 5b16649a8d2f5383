import { feedResponse } from '$lib/feeds/response';
import { refuse } from '$lib/server/refuse';
import { changesFeed } from '$lib/server/services/record/milestone-feeds';

/** The changes of one milestone; after a retraction the feed stays and says so. */
export const GET = (event) => {
	const { locals, params, url } = event;
	const feed = changesFeed({ ...locals, origin: url.origin }, params.slug);
	if (!feed) return refuse(event, 404);
	return feedResponse(feed, params.format);
};
