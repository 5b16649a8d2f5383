import { writeFileSync } from 'node:fs';
import { DESIGNS, METHODS } from '$lib/domain/forecast/backtest/backtest';
import {
	backtest,
	formatBacktest,
	type BacktestReport
} from '$lib/domain/forecast/backtest/backtest-report';
import { HINDSIGHTS } from '$lib/domain/forecast/backtest/hindsight';
import type { MethodScores } from '$lib/domain/forecast/backtest/method-scores';
import type { TestReport } from '$lib/domain/forecast/backtest/test-report';
import { HORIZONS } from '$lib/domain/forecast/forecast';
import { COMPARED_CLASSES } from '$lib/domain/forecast/reference-class';
import { readPrecedents } from '$lib/server/record/precedents';
import { readSubject } from '$lib/server/record/shipped-subject';

/** `npm run backtest`: prints how the forecast would have performed, and writes `data/backtest.json`. */
const { agreements, asOf } = readPrecedents('data');
const subject = readSubject('data', asOf);
const result = backtest({ agreements, classes: COMPARED_CLASSES, asOf, subject });

for (const report of result.reports) {
	console.log(headOf(report));
	console.table(
		Object.fromEntries(METHODS.map((method) => [method, rowOf(report.methods[method])]))
	);
}
console.table(rowsOf(result.test));
writeFileSync('data/backtest.json', formatBacktest(result));

function headOf({ class: name, ...report }: BacktestReport): string {
	const beaten = report.beatenBy.map(({ rival, at }) => `${rival} (${at})`).join(', ');
	return [
		`\n${name}: ${report.cases} cases forecast on ${report.origins} days, all methods answer on ${report.answered}`,
		`scored probabilities ${report.scored} about ${report.scoredCases} cases, curves ${report.scoredCurves}`,
		...HINDSIGHTS.map((rival) => {
			const { brier, brierByCase } = report.climatology[rival];
			return `climatology, ${rival}: Brier ${digits(brier, 3)}, by case ${digits(brierByCase, 3)}`;
		}),
		`best estimator ${report.best}; a rival has a lower Brier score: ${beaten || 'nowhere'}`
	].join('\n');
}

function rowOf(scores: MethodScores): Record<string, string> {
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

/** Both designs, then every prior. */
function rowsOf({ designs, priors }: TestReport): Record<string, Record<string, string>> {
	const rows = [
		...DESIGNS.map((design) => ({ name: design, told: undefined, ...designs[design] })),
		...priors.map(({ variant, ...row }) => ({ name: `prior ${variant}`, ...row }))
	];
	return Object.fromEntries(
		rows.map(({ name, told, compared, all }) => [
			name,
			{
				told: digits(told ?? null, 3),
				'B/case': digits(compared.brierByCase, 3),
				Brier: digits(compared.brier, 3),
				log: digits(compared.log, 3),
				CRPS: digits(compared.crps, 1),
				'in 50%': digits(compared.coverage50, 2),
				'in 80%': digits(compared.coverage80, 2),
				'all B/case': digits(all.brierByCase, 3),
				'all Brier': digits(all.brier, 3),
				'all log': digits(all.log, 3),
				'all CRPS': digits(all.crps, 1),
				'all 50%': digits(all.coverage50, 2),
				'all 80%': digits(all.coverage80, 2)
			}
		])
	);
}

function digits(value: number | null, count: number): string {
	return value?.toFixed(count) ?? '–';
}
