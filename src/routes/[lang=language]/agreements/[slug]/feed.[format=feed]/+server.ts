import { error } from '@sveltejs/kit';
import { feedResponse } from '$lib/feeds/response';
import { agreementFeed } from '$lib/server/services/milestone-feeds';

/** The milestones of one of the two tracked agreements. */
export const GET = ({ locals, params, url }) => {
	const feed = agreementFeed({ ...locals, origin: url.origin }, params.slug);
	if (!feed) error(404);
	return feedResponse(feed, params.format);
};
