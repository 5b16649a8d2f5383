import { readQuery } from '$lib/domain/query';
import { chartResponse } from '$lib/server/pictures/chart-response';
import { refuse } from '$lib/server/refuse';
import { statisticsPicture } from '$lib/server/traveller/statistics-pictures';
import { statisticsSources } from '$lib/server/traveller/statistics-sources';
import { statisticsQuery } from '$lib/domain/effects/statistics-query';

/** One of the charts of the page as a picture, for the query of the page. */
export const GET = (event) => {
	const { params, url, locals } = event;
	const { facts } = locals.readers;
	const { readers, defaults } = statisticsQuery(facts);
	const { query } = readQuery(url.searchParams, readers, defaults);
	const chart = statisticsPicture(params.chart, locals, query);
	if (!chart) return refuse(event, 404);
	const source = statisticsSources(facts, locals.language).map(({ title, lang }) => ({
		text: title,
		lang
	}));
	return chartResponse(event, { ...chart, source });
};
