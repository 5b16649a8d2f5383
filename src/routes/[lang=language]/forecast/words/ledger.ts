import type { ChartTable } from '$lib/charts/table';
import { HORIZONS } from '$lib/domain/forecast/forecast';
import { inHundred } from '$lib/domain/forecast/frequency';
import type { LedgerCause, LedgerRow, LedgerScore } from '$lib/domain/forecast/ledger';
import type { Language } from '$lib/domain/language';
import { formatDate, formatDateShort, type Day } from '$lib/domain/time';
import { formatNumber } from '$lib/i18n/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { withinColumns } from './columns';

interface Shown {
	rows: readonly LedgerRow[];
	scores: readonly LedgerScore[];
	/** When the first figure is scored. */
	due: Day | null;
}

const CAUSES: Record<LedgerCause['kind'], () => string> = {
	first: m.forecast_cause_first,
	record: m.forecast_cause_record,
	model: m.forecast_cause_model
};

/** What was told before, and how it did; until something has fallen due, when that will be. */
export function ledgerWords({ rows, scores, due }: Shown, language: Language) {
	return {
		title: m.forecast_ledger(),
		text: m.forecast_ledger_text(),
		table: toldTable(rows, language),
		scores:
			scores.length > 0
				? { title: m.forecast_ledger_scores(), table: scoresTable(scores, language) }
				: null,
		due: due ? m.forecast_ledger_due({ date: formatDate(due, language, 'on') }) : ''
	};
}

function toldTable(rows: Shown['rows'], language: Language): ChartTable {
	return {
		columns: [
			{ text: m.forecast_column_date() },
			{ text: m.forecast_column_cause() },
			{ text: m.forecast_column_median() },
			...withinColumns()
		],
		rows: rows.map(({ date, cause, quantiles: { p50 }, within }) => [
			{ text: formatDateShort(date, language) },
			{ text: CAUSES[cause.kind]() },
			{ text: typeof p50 === 'string' ? formatDateShort(p50, language) : m.forecast_not_reached() },
			...HORIZONS.map((months) => ({ text: String(inHundred(within[months])) }))
		])
	};
}

function scoresTable(scores: Shown['scores'], language: Language): ChartTable {
	return {
		columns: [
			{ text: m.forecast_column_date() },
			{ text: m.forecast_column_horizon() },
			{ text: m.forecast_column_told(), numeric: true },
			{ text: m.forecast_column_happened() },
			{ text: m.forecast_column_brier(), numeric: true }
		],
		rows: scores.map(({ date, months, probability, happened, brier }) => [
			{ text: formatDateShort(date, language) },
			{ text: m.forecast_column_within({ months }) },
			{ text: String(inHundred(probability)) },
			{ text: happened ? m.forecast_yes() : m.forecast_no() },
			{ text: formatNumber(brier, language, 2) }
		])
	};
}
