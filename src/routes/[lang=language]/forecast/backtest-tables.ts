import type { ChartTable } from '$lib/charts/table';
import { METHODS } from '$lib/domain/forecast/backtest/backtest';
import type { BacktestReport, MethodScores } from '$lib/domain/forecast/backtest/backtest-report';
import type { Model } from '$lib/domain/forecast/cross-checks';
import type { Language } from '$lib/domain/language';
import { METHOD_NAMES } from '$lib/i18n/sentences/forecast-words';
import { formatNumber } from '$lib/i18n/values/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { formatPercent } from '$lib/i18n/values/percent';

/** A score in words. @param digits decimals, all of them shown */
export function scoreText(value: number | null, language: Language, digits: number): string {
	return value === null ? m.common_unknown() : formatNumber(value, language, digits);
}

/** A share in words. */
export function shareText(value: number | null, language: Language): string {
	return value === null ? m.common_unknown() : formatPercent(value * 100, language);
}

/** How every method did; that of the page set apart. */
export function scoresTable(report: BacktestReport, model: Model, language: Language): ChartTable {
	return {
		columns: [
			{ text: m.forecast_column_method() },
			{ text: m.forecast_column_by_case(), numeric: true },
			{ text: m.forecast_column_brier(), numeric: true },
			{ text: m.forecast_column_log(), numeric: true },
			{ text: m.forecast_column_crps(), numeric: true },
			{ text: m.forecast_column_in50(), numeric: true },
			{ text: m.forecast_column_in80(), numeric: true }
		],
		rows: METHODS.map((method) => {
			const { brierByCase, brier, log, crps, coverage50, coverage80 } = report.methods[method];
			return [
				{ text: METHOD_NAMES[method](), now: method === model },
				{ text: scoreText(brierByCase, language, 3) },
				{ text: scoreText(brier, language, 3) },
				{ text: scoreText(log, language, 3) },
				{ text: scoreText(crps, language, 1) },
				{ text: shareText(coverage50, language) },
				{ text: shareText(coverage80, language) }
			];
		})
	};
}

/** What was told and how often it happened. */
export function binsTable(bins: MethodScores['reliability'], language: Language): ChartTable {
	return {
		columns: [
			{ text: m.forecast_column_told(), numeric: true },
			{ text: m.forecast_column_happened(), numeric: true },
			{ text: m.forecast_column_count(), numeric: true }
		],
		rows: bins.map(({ told, happened, count }) => [
			{ text: shareText(told, language) },
			{ text: shareText(happened, language) },
			{ text: String(count) }
		])
	};
}
