import { CHANGE_CAPTIONS, CHANGE_CHARTS } from '$lib/charts/values/change-charts';
import { valueBars } from '$lib/charts/values/value-bars';
import { m } from '$lib/i18n/paraglide/messages';
import { chartResponse } from '$lib/server/pictures/chart-response';
import { refuse } from '$lib/server/refuse';
import { changesCharts } from '$lib/server/traveller/changes-charts';

/** One of the charts of the page as a picture. */
export const GET = (event) => {
	const chart = CHANGE_CHARTS.find((name) => name === event.params.chart);
	if (!chart) return refuse(event, 404);
	return chartResponse(event, {
		pictures: valueBars(changesCharts(event.locals)[chart]),
		title: CHANGE_CAPTIONS[chart](),
		source: m.changes_chart_source()
	});
};
