import { csvResponse } from '$lib/feeds/csv';
import { curvePoints } from '$lib/charts/forecast/forecast-view';
import { askedFile } from '$lib/server/asked-forecast';

/** The curve with its band, a row a month; what it supposes stands in each row. */
export const GET = (event) => {
	const asked = askedFile(event);
	if (asked.refusal) return asked.refusal;
	const { forecast, question } = asked;
	const { initialled, signed } = question.supposed;
	return csvResponse(
		{
			columns: [
				...['by', 'probability', 'band_lower', 'band_upper', 'known_until'],
				...['supposed_initialled', 'supposed_signed']
			],
			rows: curvePoints(forecast).map(({ date, probability, lower, upper }) => [
				...[date, probability, lower, upper, forecast.knownUntil],
				...[initialled, signed]
			])
		},
		{ name: question.suppose ? 'forecast-hypothetical' : 'forecast', url: event.url }
	);
};
