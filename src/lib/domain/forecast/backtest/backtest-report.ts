import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Day } from '$lib/domain/time';
import {
	byMethod,
	isComparable,
	isOver,
	ORIGIN_MONTHS,
	trials,
	type Method,
	type Trial
} from './backtest';
import { MODELS, TOLD_MODEL, type Model } from '$lib/domain/forecast/cross-checks';
import { HORIZONS, MODEL_VERSION, type Horizon } from '$lib/domain/forecast/forecast';
import { formatClass, type ForecastClass } from '$lib/domain/forecast/reference-class';
import { HINDSIGHTS, hindsightScores, type Hindsight, type HindsightScores } from './hindsight';
import { byHorizon, methodScores, type MethodScores } from './method-scores';
import { RIVALS, type Rival } from './rivals';
import { LOG_SCORE_BOUND } from './scores';
import { testReport, type Subject, type TestReport } from './test-report';

export interface BacktestReport {
	class: string;
	cases: number;
	/** Forecast days, and how many of them have an answer from every method. Only those are compared. */
	origins: number;
	answered: number;
	/** Numbers of scored probabilities, in all and by horizon, and of cases. */
	scored: number;
	scoredBy: Record<Horizon, number>;
	scoredCases: number;
	/** Probabilities on all days, those included that some method could not tell. */
	scoredAll: number;
	/** Forecasts at least 60 months old: CRPS and coverage use only these. */
	scoredCurves: number;
	methods: Record<Method, MethodScores>;
	/** The strongest simple rivals, known only in hindsight. */
	climatology: Record<Hindsight, HindsightScores>;
	/** The estimator with the lowest Brier score. */
	best: Model;
	/** Which rival has a lower Brier score than the told method: overall (`all`), by case, or at a horizon. */
	beatenBy: { rival: Rival | Hindsight; at: Horizon | 'all' | 'by-case' }[];
}

export interface Backtest {
	modelVersion: string;
	asOf: Day;
	settings: { originMonths: number; horizons: readonly Horizon[]; logScoreBound: number };
	/** The method that the forecast tells. */
	defaultModel: Model;
	/** Of every class, as it would have been told on the day (prequential). */
	reports: BacktestReport[];
	/** The told method on the default class, more closely. */
	test: TestReport;
}

export interface BacktestInput {
	agreements: readonly Agreement[];
	/** The default one first. */
	classes: readonly [ForecastClass, ...ForecastClass[]];
	/** The last day on which the outcomes are known. */
	asOf: Day;
	/** The talks that the forecast is about; `null` where there is nothing to forecast. */
	subject: Subject | null;
}

/** The back-test of several classes on one set of data. */
export function backtest({ agreements, classes, asOf, subject }: BacktestInput): Backtest {
	const found = classes.map((choice) => trials({ agreements, choice, asOf }));
	return {
		modelVersion: MODEL_VERSION,
		asOf,
		settings: {
			originMonths: ORIGIN_MONTHS,
			horizons: HORIZONS,
			logScoreBound: LOG_SCORE_BOUND
		},
		defaultModel: TOLD_MODEL,
		reports: classes.map((choice, i) => backtestReport(formatClass(choice), found[i]!, asOf)),
		test: testReport({ agreements, choice: classes[0], asOf, subject, prequential: found[0]! })
	};
}

/** Scores of all methods on the same trials: those for which every method has an answer. */
export function backtestReport(name: string, all: readonly Trial[], asOf: Day): BacktestReport {
	const compared = all.filter(isComparable);
	const asked = compared.flatMap(({ case: of, horizons }) =>
		horizons.map(({ months }) => ({ case: of, months }))
	);
	const methods = byMethod((method) => methodScores(method, { compared, all, asOf }));
	const climatology = hindsightScores(compared, asOf);
	return {
		class: name,
		cases: new Set(all.map((trial) => trial.case)).size,
		origins: all.length,
		answered: compared.length,
		scored: asked.length,
		scoredBy: byHorizon((months) => asked.filter((entry) => entry.months === months).length),
		scoredCases: new Set(asked.map((entry) => entry.case)).size,
		scoredAll: all.flatMap(({ horizons }) => horizons).length,
		scoredCurves: compared.filter(({ day }) => isOver(day, asOf)).length,
		methods,
		climatology,
		best: bestOf(methods),
		beatenBy: beatenBy(methods, climatology)
	};
}

/** The lower Brier score wins; if scores are equal, the simpler model, which comes first. */
function bestOf(methods: Record<Method, MethodScores>): Model {
	const score = (model: Model) => methods[model].brier ?? Infinity;
	return MODELS.reduce((best, model) => (score(model) < score(best) ? model : best));
}

function beatenBy(
	methods: Record<Method, MethodScores>,
	climatology: Record<Hindsight, HindsightScores>
): BacktestReport['beatenBy'] {
	const own = methods[TOLD_MODEL];
	const lower = (a: number | null, b: number | null) => a !== null && b !== null && a < b;
	const whole = [
		...RIVALS.map((rival) => ({ rival, scores: methods[rival] })),
		...HINDSIGHTS.map((rival) => ({ rival, scores: climatology[rival] }))
	].flatMap(({ rival, scores }) => [
		...(lower(scores.brierByCase, own.brierByCase) ? [{ rival, at: 'by-case' as const }] : []),
		...(lower(scores.brier, own.brier) ? [{ rival, at: 'all' as const }] : [])
	]);
	const each = RIVALS.flatMap((rival) =>
		HORIZONS.filter((months) => lower(methods[rival].brierBy[months], own.brierBy[months])).map(
			(at) => ({ rival, at })
		)
	);
	return [...whole, ...each];
}

/** The text of the back-test's file: numbers have six decimals, so that every machine writes the same. */
export function formatBacktest(result: Backtest): string {
	const rounded = (_: string, value: unknown) =>
		typeof value === 'number' ? Number(value.toFixed(6)) : value;
	return `${JSON.stringify(result, rounded, '\t')}\n`;
}
