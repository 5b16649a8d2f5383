import type { ChartTable } from '$lib/charts/table';
import type { Model } from '$lib/domain/forecast/chain';
import { HORIZONS } from '$lib/domain/forecast/forecast';
import { inHundred } from '$lib/domain/forecast/frequency';
import type { MethodRow } from '$lib/domain/forecast/methods';
import type { Language } from '$lib/domain/language';
import { formatDate, type Day } from '$lib/domain/time';
import { METHOD_NAMES } from '$lib/i18n/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';
import { withinColumns } from './columns';

interface Told {
	/** The one that the page tells. */
	model: Model;
	floor: Day;
	/** The reference class in words. */
	className: string;
	language: Language;
}

/** The same forecast by every method. */
export function methodsWords(
	rows: readonly MethodRow[],
	{ model, floor, className, language }: Told
) {
	const title = m.forecast_methods_title();
	const table: ChartTable = {
		columns: [
			{ text: m.forecast_column_method() },
			...withinColumns(),
			{ text: m.forecast_column_never(), numeric: true }
		],
		rows: rows.map(({ method, within, never }) => [
			{
				text: method === 'weibull' ? m.forecast_method_weibull() : METHOD_NAMES[method](),
				now: method === model
			},
			...HORIZONS.map((months) => ({ text: String(inHundred(within[months])) })),
			{ text: String(inHundred(never)) }
		])
	};
	return {
		title,
		text: m.forecast_methods_text({
			method: METHOD_NAMES[model](),
			floor: formatDate(floor, language, 'on')
		}),
		caption: `${title} (${className})`,
		table
	};
}
