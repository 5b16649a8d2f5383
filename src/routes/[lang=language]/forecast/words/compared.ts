import type { ChartTable, TableCell } from '$lib/charts/table';
import { HORIZONS } from '$lib/domain/forecast/forecast';
import { inHundred } from '$lib/domain/forecast/frequency';
import type { NotReached } from '$lib/domain/forecast/kaplan-meier';
import { formatClass, type ForecastClass } from '$lib/domain/forecast/reference-class';
import type { ComparedClass } from '$lib/domain/forecast/summary';
import type { Language } from '$lib/domain/language';
import { formatDateShort, partialDate, type Day } from '$lib/domain/time';
import { className, problemWords } from '$lib/i18n/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';
import { withinColumns } from './columns';

/** The same question put to other classes; the reader's `choice` is set apart. */
export function comparedWords(
	rows: readonly ComparedClass[],
	choice: ForecastClass,
	language: Language
) {
	const chosen = formatClass(choice);
	const table: ChartTable = {
		columns: [
			{ text: m.forecast_column_class() },
			{ text: m.forecast_column_cases(), numeric: true },
			{ text: m.forecast_column_concluded(), numeric: true },
			{ text: m.forecast_column_median() },
			{ text: m.forecast_column_half() },
			{ text: m.forecast_column_eighty() },
			...withinColumns(),
			{ text: m.forecast_column_never(), numeric: true }
		],
		rows: rows.map((row) => {
			const address = formatClass(row.choice);
			const name = {
				text: className(row.choice),
				href: `?class=${address}`,
				now: address === chosen
			};
			return [name, ...outcomeCells(row.outcome, language)];
		})
	};
	return { title: m.forecast_compared(), table, note: m.forecast_not_reached_text() };
}

function outcomeCells(outcome: ComparedClass['outcome'], language: Language): TableCell[] {
	if (!outcome.ok) return [{ text: problemWords(outcome.problem) }];
	const { quantiles, within, never, cases, concluded } = outcome.value;
	const { p10, p25, p50, p75, p90 } = quantiles;
	const month = (day: Day | NotReached) => monthWords(day, language);
	return [
		String(cases),
		String(concluded),
		month(p50),
		`${month(p25)} – ${month(p75)}`,
		`${month(p10)} – ${month(p90)}`,
		...HORIZONS.map((months) => String(inHundred(within[months]))),
		String(inHundred(never))
	].map((text) => ({ text }));
}

function monthWords(day: Day | NotReached, language: Language): string {
	if (typeof day !== 'string') return m.forecast_not_reached();
	return formatDateShort(partialDate(day.slice(0, 7)), language);
}
