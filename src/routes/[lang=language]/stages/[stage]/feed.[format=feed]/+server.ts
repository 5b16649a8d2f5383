import { STAGES } from '$lib/domain/agreements/stages';
import { feedResponse } from '$lib/feeds/response';
import { refuse } from '$lib/server/refuse';
import { stageFeed } from '$lib/server/services/record/milestone-feeds';

/** The milestones of one stage. */
export const GET = (event) => {
	const { locals, params, url } = event;
	const stage = STAGES.find((it) => it === params.stage);
	if (!stage) return refuse(event, 404);
	return feedResponse(stageFeed({ ...locals, origin: url.origin }, stage), params.format);
};
