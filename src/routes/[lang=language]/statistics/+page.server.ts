import { redirect } from '@sveltejs/kit';
import { yearsOf } from '$lib/domain/effects/statistics';
import { readQuery, writeQuery } from '$lib/domain/query';
import { lodgedView, newestYear } from '$lib/server/traveller/lodged-view';
import { comparisonRows, partnersView } from '$lib/server/traveller/partners-view';
import { statesView } from '$lib/server/traveller/states-view';
import { statisticsSources } from '$lib/server/traveller/statistics-sources';
import { statisticsQuery } from '$lib/domain/effects/statistics-query';

export const load = ({ locals, url }) => {
	const { facts } = locals.readers;
	const { language } = locals;
	const { readers, defaults } = statisticsQuery(facts);
	const { query, ignored } = readQuery(url.searchParams, readers, defaults);
	const canonical = writeQuery(query, readers, defaults);
	// A form also sends its defaults, so redirect to an address with only the reader's choices.
	if (ignored.length === 0 && url.search !== canonical) redirect(302, url.pathname + canonical);
	return {
		...{ query, ignored, canonical, path: url.pathname },
		years: yearsOf(facts.lodged).toReversed().map(String),
		newest: newestYear(locals),
		lodged: lodgedView(locals, query),
		byState: statesView(locals, Number(query.year)),
		partners: partnersView(locals, query.share),
		comparisons: comparisonRows(locals, query.share),
		sources: statisticsSources(facts, language)
	};
};
