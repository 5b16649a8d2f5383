import { citedSources } from '$lib/domain/milestones/evidence';
import { readQuery } from '$lib/domain/query';
import { chartResponse } from '$lib/server/pictures/chart-response';
import { refuse } from '$lib/server/refuse';
import { sourceLinks } from '$lib/server/traveller/statistics/head';
import { statisticsPicture } from '$lib/server/traveller/statistics/pictures';
import { statisticsQuery } from '$lib/server/traveller/statistics-query';

/** One of the charts of the page as a picture, for the query of the page. */
export const GET = (event) => {
	const { params, url, locals } = event;
	const { facts } = locals.tracker;
	const { readers, defaults } = statisticsQuery(facts);
	const { query } = readQuery(url.searchParams, readers, defaults);
	const chart = statisticsPicture(params.chart, locals, query);
	if (!chart) return refuse(event, 404);
	const cited = citedSources(facts.sources, facts.effects.observedElsewhere.citations);
	const links = sourceLinks(cited.map((it) => it.source));
	const source = links.map(({ title, lang }) => ({ text: title, lang }));
	return chartResponse(event, { ...chart, source });
};
