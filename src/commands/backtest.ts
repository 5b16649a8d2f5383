import { writeFileSync } from 'node:fs';
import { METHODS } from '$lib/domain/forecast/backtest/backtest';
import {
	backtest,
	formatBacktest,
	type BacktestReport,
	type MethodScores
} from '$lib/domain/forecast/backtest/backtest-report';
import { HORIZONS } from '$lib/domain/forecast/forecast';
import { COMPARED_CLASSES } from '$lib/domain/forecast/reference-class';
import { readPrecedents } from '$lib/server/record/precedents';

/** `npm run backtest`: prints how the forecast would have performed, and writes `data/backtest.json`. */
const { agreements, asOf } = readPrecedents('data');
const result = backtest(agreements, COMPARED_CLASSES, asOf);

for (const report of result.reports) {
	console.log(headOf(report));
	console.table(
		Object.fromEntries(METHODS.map((method) => [method, rowOf(report.methods[method])]))
	);
}
writeFileSync('data/backtest.json', formatBacktest(result));

function headOf({ class: name, ...report }: BacktestReport): string {
	const beaten = report.beatenBy.map(({ rival, at }) => `${rival} (${at})`).join(', ');
	return [
		`\n${name}: ${report.cases} cases forecast on ${report.origins} days, all methods answer on ${report.answered}`,
		`scored probabilities ${report.scored} about ${report.scoredCases} cases, curves ${report.scoredCurves}`,
		`always the same share, known in hindsight: Brier ${report.climatology.brier?.toFixed(3) ?? '–'}`,
		`best estimator ${report.best}; lower Brier score of a rival: ${beaten || 'nowhere'}`
	].join('\n');
}

function rowOf(scores: MethodScores): Record<string, string> {
	const digits = (value: number | null, count: number) => value?.toFixed(count) ?? '–';
	return {
		Brier: digits(scores.brier, 3),
		...Object.fromEntries(HORIZONS.map((h) => [`B${h}`, digits(scores.brierBy[h], 3)])),
		'B/case': digits(scores.brierByCase, 3),
		'B filled': digits(scores.brierFilled, 3),
		log: digits(scores.log, 3),
		'B all days': digits(scores.brierAll, 3),
		'log all days': digits(scores.logAll, 3),
		'CRPS (months)': digits(scores.crps, 1),
		'in 50%': digits(scores.coverage50, 2),
		'in 80%': digits(scores.coverage80, 2),
		silent: String(scores.silent)
	};
}
