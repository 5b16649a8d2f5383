import { curveView, type NameOf } from '$lib/charts/forecast-view';
import type { CurveView } from '$lib/charts/forecast-curve';
import type { PictureFiles } from '$lib/charts/picture-files';
import type { ChartTable } from '$lib/charts/table';
import type { Forecast } from '$lib/domain/forecast/forecast';
import type { Language } from '$lib/domain/language';
import { formatDate, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';

interface Shown {
	/** The reader's date. */
	by: Day | null;
	nameOf: NameOf;
	/** The reference class in words. */
	className: string;
	csv: string;
	/** Addresses of the drawing as a file. */
	picture: PictureFiles;
	language: Language;
}

export function curveWords(
	forecast: Forecast,
	{ by, nameOf, className, csv, picture, language }: Shown
) {
	const view = curveView(forecast, { by, nameOf, language });
	return {
		view,
		caption: m.forecast_curve(),
		description: m.forecast_curve_text({
			end: hundred(view.points.at(-1)?.probability ?? 0),
			floor: formatDate(forecast.floor.date, language, 'on')
		}),
		note: m.forecast_cases_note(),
		source: m.forecast_curve_source({ class: className }),
		table: tableOf(view),
		csv,
		picture
	};
}

/** A row for each half year; the CSV has every month. */
function tableOf({ points, words }: CurveView): ChartTable {
	return {
		columns: [
			{ text: m.forecast_column_date() },
			{ text: words.probability, numeric: true },
			{ text: words.lower, numeric: true },
			{ text: words.upper, numeric: true }
		],
		rows: points
			.filter((_, index) => index > 0 && index % 6 === 0)
			.map(({ date, probability, lower, upper }) => [
				{ text: date },
				{ text: hundred(probability) },
				{ text: hundred(lower) },
				{ text: hundred(upper) }
			])
	};
}

function hundred(probability: number): string {
	return String(Math.round(probability * 100));
}
