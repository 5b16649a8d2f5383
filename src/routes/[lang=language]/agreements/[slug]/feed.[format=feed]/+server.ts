import { feedResponse } from '$lib/feeds/response';
import { refuse } from '$lib/server/refuse';
import { agreementFeed } from '$lib/server/services/record/milestone-feeds';

/** The milestones of one of the two tracked agreements. */
export const GET = (event) => {
	const { locals, params, url } = event;
	const feed = agreementFeed({ ...locals, origin: url.origin }, params.slug);
	if (!feed) return refuse(event, 404);
	return feedResponse(feed, params.format);
};
