import { error } from '@sveltejs/kit';
import { STAGES } from '$lib/domain/agreements/stages';
import { feedResponse } from '$lib/feeds/response';
import { stageFeed } from '$lib/server/services/milestone-feeds';

/** The milestones of one stage. */
export const GET = ({ locals, params, url }) => {
	const stage = STAGES.find((it) => it === params.stage);
	if (!stage) error(404);
	return feedResponse(stageFeed({ ...locals, origin: url.origin }, stage), params.format);
};
