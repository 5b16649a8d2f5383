import { error } from '@sveltejs/kit';
import { addDays } from '$lib/domain/time';
import { csvResponse } from '$lib/feeds/csv';
import { readQuestion } from '$lib/domain/forecast/question';
import { curveView } from '$lib/charts/forecast-view';

/** The curve with its band, a row a month. */
export const GET = ({ locals, url }) => {
	const { tracker, record, today } = locals;
	const { choice } = readQuestion(url.searchParams, today);
	const found = tracker.forecasts(record, today).get({ choice });
	if (!found.ok) error(404);
	const { points } = curveView(found.value, null, (partners) => partners.join('+'));
	return csvResponse(
		{
			columns: ['by', 'probability', 'band_lower', 'band_upper'],
			rows: points.map(({ days, probability, lower, upper }) => [
				addDays(today, days),
				probability,
				lower,
				upper
			])
		},
		{ name: 'forecast', url }
	);
};
