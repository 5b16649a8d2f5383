import { redirect } from '@sveltejs/kit';
import { headline } from '$lib/domain/record/headline';
import { readQuery, writeQuery } from '$lib/domain/query';
import { changesCharts } from '$lib/server/traveller/changes-charts';
import { CHANGES_READERS, DEFAULT_CHANGES } from '$lib/server/traveller/changes-query';
import { categoryOptions, changesView } from '$lib/server/traveller/changes-view';
import { sumView } from '$lib/server/traveller/sum-view';

export const load = ({ locals, url }) => {
	const { query, ignored } = readQuery(url.searchParams, CHANGES_READERS, DEFAULT_CHANGES);
	const canonical = writeQuery(query, CHANGES_READERS, DEFAULT_CHANGES);
	// A form also sends blank fields, so redirect to an address with only the reader's choices.
	if (ignored.length === 0 && url.search !== canonical) redirect(302, url.pathname + canonical);
	const { tracks } = headline(locals.record.milestones, locals.today);
	return {
		...{ query, ignored, path: url.pathname },
		inForce: tracks.vfa.stage === 'entry-into-force',
		categories: categoryOptions(locals),
		view: changesView(locals, query.who),
		charts: changesCharts(locals),
		sum: sumView(locals, query)
	};
};
