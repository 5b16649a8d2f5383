import { CHANGE_CHARTS } from '$lib/charts/values/change-charts';
import { csvResponse } from '$lib/feeds/csv';
import { changesCharts } from '$lib/server/traveller/changes-charts';

/** The numbers of all charts of the page. */
export const GET = ({ locals, url }) => {
	const charts = changesCharts(locals);
	const rows = CHANGE_CHARTS.flatMap((chart) =>
		charts[chart].map(({ label, value, text }) => [chart, label, value, text])
	);
	return csvResponse(
		{ columns: ['chart', 'name', 'value', 'words'], rows },
		{ name: 'charts', url }
	);
};
