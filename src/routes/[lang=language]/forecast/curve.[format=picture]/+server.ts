import { curvePictures } from '$lib/charts/forecast/forecast-curve';
import { curveView } from '$lib/charts/forecast/forecast-view';
import { readQuestion } from '$lib/domain/forecast/question';
import { basis, conditions } from '$lib/i18n/sentences/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';
import { caseName, partnerNames } from '$lib/i18n/names/partner-names';
import { chartResponse } from '$lib/server/pictures/chart-response';
import { refuse } from '$lib/server/refuse';

/** The curve of a reference class as a picture; `by` marks a date. */
export const GET = (event) => {
	const { url, locals } = event;
	const { tracker, record, today, language } = locals;
	const { choice, by } = readQuestion(url.searchParams, today);
	const found = tracker.forecasts(record, today).get({ choice });
	const names = partnerNames(record, language);
	const nameOf = (partners: readonly string[]) => caseName(partners, names);
	if (!found.ok) return refuse(event, 404);
	const view = curveView(found.value, {
		by: by?.problem === null ? by.day : null,
		nameOf,
		language
	});
	return chartResponse(event, {
		pictures: curvePictures(view),
		title: `${m.forecast_curve()}. ${m.common_modality_projection()}.`,
		source: [
			m.forecast_curve_source(),
			basis(found.value.cases.length, choice),
			...conditions(choice, nameOf)
		].join(' ')
	});
};
