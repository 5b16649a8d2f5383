import { openCases, type NameOf } from '$lib/charts/forecast-view';
import type { Forecast } from '$lib/domain/forecast/forecast';
import { monthsBetween, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';

/** Talks that are open still, and those with Kazakhstan; `share` is of the longest, in per cent. */
export function openTalksWords(forecast: Forecast, nameOf: NameOf, today: Day) {
	const open = openCases(forecast);
	const own = Math.round(monthsBetween(forecast.state.opened, today));
	const longest = Math.max(own, ...open.map(({ months }) => months));
	const length = (count: number) => m.forecast_months({ count });
	const share = (months: number) => (100 * months) / longest;
	return {
		title: m.forecast_open_title(),
		text: m.forecast_open_text(),
		rows: open.map(({ partners, months }) => ({
			text: m.forecast_open_line({ partner: nameOf(partners), months: length(months) }),
			share: share(months)
		})),
		own: { text: m.forecast_open_kazakhstan({ months: length(own) }), share: share(own) }
	};
}
