import { openCases } from '$lib/charts/forecast-view';
import type { Forecast } from '$lib/domain/forecast/forecast';
import { monthsBetween } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import type { PartnerNames } from '../partner-names';

/** Talks that are open still, and those with Kazakhstan; `share` is of the longest, in per cent. */
export function openTalksWords(forecast: Forecast, names: PartnerNames) {
	const open = openCases(forecast);
	const own = Math.round(monthsBetween(forecast.state.opened, forecast.today));
	const longest = Math.max(own, ...open.map(({ months }) => months));
	const length = (count: number) => m.forecast_months({ count });
	const share = (months: number) => (100 * months) / longest;
	return {
		title: m.forecast_open_title(),
		text: m.forecast_open_text(),
		rows: open.map(({ partners, months }) => ({
			text: m.forecast_open_line({ partner: names.ofCase(partners), months: length(months) }),
			share: share(months)
		})),
		own: { text: m.forecast_open_kazakhstan({ months: length(own) }), share: share(own) }
	};
}
