import { valueBars } from '$lib/charts/value-bars';
import { chartResponse } from '$lib/server/pictures/chart-response';
import { refuse } from '$lib/server/refuse';
import { chartWords } from '$lib/server/traveller/changes-chart-words';
import { changesCharts } from '$lib/server/traveller/changes-charts';

/** One of the charts of the page as a picture. */
export const GET = (event) => {
	const charts = chartWords(changesCharts(event.locals));
	const chart = charts.find(({ name }) => name === event.params.chart);
	if (!chart) return refuse(event, 404);
	return chartResponse(event, {
		pictures: valueBars(chart.bars),
		title: chart.caption,
		source: chart.source
	});
};
