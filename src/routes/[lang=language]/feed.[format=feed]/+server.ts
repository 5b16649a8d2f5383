import { feedResponse } from '$lib/feeds/response';
import { wholeFeed } from '$lib/server/services/record/milestone-feeds';

/** Every milestone. */
export const GET = ({ locals, params, url }) =>
	feedResponse(wholeFeed({ ...locals, origin: url.origin }), params.format);
