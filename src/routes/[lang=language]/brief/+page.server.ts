import { trackedSlugs } from '$lib/domain/record/record';
import { brief } from '$lib/server/brief/brief';
import { readSince } from '$lib/server/brief/since';

export const load = ({ locals, url }) => {
	const since = readSince(url, locals.today);
	return {
		since,
		brief: brief(locals, url.origin, since.day),
		agreements: trackedSlugs(locals.record)
	};
};
