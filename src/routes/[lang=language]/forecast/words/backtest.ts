import { reliabilityPicture } from '$lib/charts/reliability';
import type { ChartTable } from '$lib/charts/table';
import { METHODS } from '$lib/domain/forecast/backtest';
import type { BacktestReport, MethodScores } from '$lib/domain/forecast/backtest-report';
import type { Model } from '$lib/domain/forecast/chain';
import type { Language } from '$lib/domain/language';
import { METHOD_NAMES } from '$lib/i18n/forecast-words';
import { formatNumber } from '$lib/i18n/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { numberSlots } from '$lib/i18n/slots';

/** How the `model` that the page tells did on earlier talks. */
export function backtestWords(report: BacktestReport, model: Model, language: Language) {
	const { reliability } = report.methods[model];
	return {
		title: m.forecast_backtest_title(),
		said: [
			scoresSaid(report, model, language),
			coverageSaid(report.methods[model], language),
			beatenSaid(report)
		],
		scores: scoresTable(report, model, language),
		reliability: {
			title: m.forecast_reliability(),
			text: m.forecast_reliability_text(),
			picture: reliabilityPicture(reliability),
			table: binsTable(reliability, language)
		}
	};
}

function number(value: number | null, language: Language, digits: number): string {
	return value === null ? m.common_unknown() : formatNumber(value, language, digits);
}

function percent(value: number | null, language: Language): string {
	return value === null ? m.common_unknown() : `${formatNumber(value * 100, language)}%`;
}

function scoresSaid(report: BacktestReport, model: Model, language: Language): string {
	const own = report.methods[model];
	const base = report.methods['base-rate'];
	const two = report.methods['in-two-years'];
	return [
		m.forecast_backtest_text({
			cases: report.scoredCases,
			origins: report.answered,
			scored: report.scored,
			brier: number(own.brier, language, 2),
			base: number(base.brier, language, 2),
			two: number(two.brier, language, 2)
		}),
		m.forecast_backtest_by_case({
			own: number(own.brierByCase, language, 2),
			base: number(base.brierByCase, language, 2)
		})
	].join(' ');
}

function coverageSaid(own: MethodScores, language: Language): string {
	const { coverage50, coverage80, reliability } = own;
	const top = reliability.at(-1);
	return [
		m.forecast_backtest_coverage({
			half: percent(coverage50, language),
			eighty: percent(coverage80, language)
		}),
		(coverage80 ?? 1) < 0.8 ? m.forecast_backtest_too_sure() : m.forecast_backtest_wide_enough(),
		...(top && top.count > 0
			? [
					m.forecast_backtest_top({
						told: percent(top.told, language),
						...numberSlots('happened', Math.round((top.happened ?? 0) * top.count), language),
						count: top.count
					})
				]
			: [])
	].join(' ');
}

function beatenSaid({ beatenBy }: BacktestReport): string {
	if (beatenBy.length === 0) return m.forecast_backtest_unbeaten();
	const where = beatenBy.map(({ rival, at }) => {
		const when = at === 'all' ? m.forecast_at_all() : m.forecast_at_months({ months: at });
		return `${METHOD_NAMES[rival]()}, ${when}`;
	});
	return m.forecast_backtest_beaten({ where: where.join('; ') });
}

function scoresTable(report: BacktestReport, model: Model, language: Language): ChartTable {
	return {
		open: true,
		columns: [
			{ text: m.forecast_column_method() },
			{ text: m.forecast_column_brier(), numeric: true },
			{ text: m.forecast_column_log(), numeric: true },
			{ text: m.forecast_column_crps(), numeric: true },
			{ text: m.forecast_column_in50(), numeric: true },
			{ text: m.forecast_column_in80(), numeric: true }
		],
		rows: METHODS.map((method) => {
			const { brier, log, crps, coverage50, coverage80 } = report.methods[method];
			return [
				{ text: METHOD_NAMES[method](), now: method === model },
				{ text: number(brier, language, 3) },
				{ text: number(log, language, 3) },
				{ text: number(crps, language, 1) },
				{ text: percent(coverage50, language) },
				{ text: percent(coverage80, language) }
			];
		})
	};
}

function binsTable(bins: MethodScores['reliability'], language: Language): ChartTable {
	return {
		columns: [
			{ text: m.forecast_column_told(), numeric: true },
			{ text: m.forecast_column_happened(), numeric: true },
			{ text: m.forecast_column_count(), numeric: true }
		],
		rows: bins.map(({ told, happened, count }) => [
			{ text: percent(told, language) },
			{ text: percent(happened, language) },
			{ text: String(count) }
		])
	};
}
