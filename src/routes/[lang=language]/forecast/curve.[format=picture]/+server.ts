import { curvePictures } from '$lib/charts/forecast-curve';
import { curveView } from '$lib/charts/forecast-view';
import { readQuestion } from '$lib/domain/forecast/question';
import { className } from '$lib/i18n/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';
import { partnerNames } from '$lib/i18n/partner-names';
import { chartResponse } from '$lib/server/pictures/chart-response';
import { refuse } from '$lib/server/refuse';

/** The curve of a reference class as a picture; `by` marks a date. */
export const GET = (event) => {
	const { url, locals } = event;
	const { tracker, record, today, language } = locals;
	const { choice, by } = readQuestion(url.searchParams, today);
	const found = tracker.forecasts(record, today).get({ choice });
	if (!found.ok) return refuse(event, 404);
	const view = curveView(found.value, {
		by: by?.problem === null ? by.day : null,
		nameOf: partnerNames(record, language).ofCase,
		language
	});
	return chartResponse(event, {
		pictures: curvePictures(view),
		title: `${m.forecast_curve()}. ${m.common_modality_projection()}.`,
		source: m.forecast_curve_source({ class: className(choice) })
	});
};
