import { basis, sentence } from '$lib/i18n/sentences/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';
import { homeForecast } from '$lib/server/home-forecast';
import { cardResponse } from '$lib/server/pictures/card-response';

/** The forecast in its sentence: never a date alone. */
export const GET = ({ locals }) => {
	const forecast = homeForecast(locals);
	return cardResponse({
		kicker: m.common_modality_projection(),
		title: m.forecast_title(),
		text: forecast ? sentence(forecast.told, locals.language) : m.embed_no_forecast(),
		foot: forecast ? basis(forecast.cases, forecast.choice) : ''
	});
};
