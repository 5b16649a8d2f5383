import { csvResponse } from '$lib/feeds/csv';
import { readQuestion } from '$lib/domain/forecast/question';
import { curvePoints } from '$lib/charts/forecast/forecast-view';
import { refuse } from '$lib/server/refuse';

/** The curve with its band, a row a month. */
export const GET = (event) => {
	const { locals, url } = event;
	const { tracker, record, today } = locals;
	const { choice } = readQuestion(url.searchParams, today);
	const found = tracker.forecasts(record, today).get({ choice });
	if (!found.ok) return refuse(event, 404);
	return csvResponse(
		{
			columns: ['by', 'probability', 'band_lower', 'band_upper'],
			rows: curvePoints(found.value).map(({ date, probability, lower, upper }) => [
				date,
				probability,
				lower,
				upper
			])
		},
		{ name: 'forecast', url }
	);
};
