import { curvePictures } from '$lib/charts/forecast/forecast-curve';
import { curveView } from '$lib/charts/forecast/forecast-view';
import { casesAhead } from '$lib/domain/forecast/telling';
import { basis, conditions, supposedWords } from '$lib/i18n/sentences/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';
import { caseName, partnerNames } from '$lib/i18n/names/partner-names';
import { askedFile } from '$lib/server/asked-forecast';
import { chartResponse } from '$lib/server/pictures/chart-response';

/** The curve of a reference class as a picture; `by` marks a date. */
export const GET = (event) => {
	const asked = askedFile(event);
	if (asked.refusal) return asked.refusal;
	const { forecast, question } = asked;
	const { record, language } = event.locals;
	const names = partnerNames(record, language);
	const nameOf = (partners: readonly string[]) => caseName(partners, names);
	const view = curveView(forecast, { by: question.by?.day ?? null, nameOf, language });
	return chartResponse(event, {
		pictures: curvePictures(view),
		title:
			supposedWords(question.supposed, language) ??
			`${m.forecast_curve()}. ${m.common_modality_projection()}.`,
		source: [
			m.forecast_curve_source(),
			basis(casesAhead(forecast).length, question.choice),
			...conditions(question.choice, nameOf)
		].join(' ')
	});
};
