import { error } from '@sveltejs/kit';
import { feedResponse } from '$lib/feeds/response';
import { versionsFeed } from '$lib/server/services/milestone-feeds';

/** The corrections of one milestone. */
export const GET = ({ locals, params, url }) => {
	const feed = versionsFeed({ ...locals, origin: url.origin }, params.slug);
	if (!feed) error(404);
	return feedResponse(feed, params.format);
};
