import { HORIZONS, probabilityByHorizon } from '$lib/domain/forecast/forecast';
import { inHundred } from '$lib/domain/forecast/frequency';
import { telling } from '$lib/domain/forecast/telling';
import { basis, sentence } from '$lib/i18n/sentences/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';

/** The forecast of the brief: its sentence, four figures and their basis; `null` if there is no forecast. */
export function briefForecast({ readers, record, today, language }: App.Locals) {
	const found = readers.forecasts(record, today).get();
	if (!found.ok) return null;
	const forecast = found.value;
	const within = probabilityByHorizon(forecast);
	return {
		sentence: sentence(telling(forecast), language),
		figures: HORIZONS.map((months) => ({
			label: m.forecast_column_within({ months }),
			value: m.forecast_by_result({ n: inHundred(within[months]) })
		})),
		basis: basis(forecast.cases.length, forecast.choice)
	};
}
