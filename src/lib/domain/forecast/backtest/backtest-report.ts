import type { Agreement } from '$lib/domain/agreements/agreement';
import { addMonths, daysBetween, type Day } from '$lib/domain/time';
import { byMethod, METHODS, ORIGIN_MONTHS, trials, type Method, type Trial } from './backtest';
import { MODELS, TOLD_MODEL, type Model } from '$lib/domain/forecast/cross-checks';
import { HORIZONS, MODEL_VERSION, type Horizon } from '$lib/domain/forecast/forecast';
import { formatClass, type ForecastClass } from '$lib/domain/forecast/reference-class';
import { RIVALS, type Rival } from './rivals';
import {
	brierScore,
	crps,
	LOG_SCORE_BOUND,
	logScore,
	mean,
	pitCoverage,
	reliability,
	type ReliabilityBin,
	type Told
} from './scores';

/** The scale of intervals and CRPS ends at the longest horizon. */
const LIMIT_MONTHS: Horizon = 60;

export interface MethodScores {
	/** Mean Brier and log score of all scored probabilities, and by horizon. Lower is better. */
	brier: number | null;
	brierBy: Record<Horizon, number | null>;
	log: number | null;
	logBy: Record<Horizon, number | null>;
	/** The Brier score with equal weight for every case, however often it was forecast. */
	brierByCase: number | null;
	/**
	 * The Brier score on all days for which the base rate has an answer; it replaces missing answers of this method.
	 * Answers are missing for the slowest talks, so leaving these days out could make the score look better.
	 */
	brierFilled: number | null;
	/** Brier and log score on all days, of a method that answers on every one of them. */
	brierAll: number | null;
	logAll: number | null;
	/** Months, on the scale censored at 60 months. */
	crps: number | null;
	/** Shares of the outcomes inside the central 50% and 80% intervals, by {@link pitCoverage}. */
	coverage50: number | null;
	coverage80: number | null;
	reliability: ReliabilityBin[];
	/** Forecasts that this method could not make. */
	silent: number;
}

export interface BacktestReport {
	class: string;
	cases: number;
	/** Forecast days, and how many of them have an answer from every method. Only those are scored. */
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
	/**
	 * The strongest simple rival: always the same share, the one that did come true of all the scored. It is known only
	 * in hindsight, so no forecast could have told it.
	 */
	climatology: { share: number | null; brier: number | null; log: number | null };
	/** The estimator with the lowest Brier score. */
	best: Model;
	/** Where a naive rival has a lower Brier score than the told method: overall (`all`) or at a horizon. */
	beatenBy: { rival: Rival; at: Horizon | 'all' }[];
}

export interface Backtest {
	modelVersion: string;
	asOf: Day;
	settings: { originMonths: number; horizons: readonly Horizon[]; logScoreBound: number };
	/** The method that the forecast tells. */
	defaultModel: Model;
	reports: BacktestReport[];
}

/** The back-test of several classes, the default one first, on one set of data. */
export function backtest(
	agreements: readonly Agreement[],
	classes: readonly ForecastClass[],
	asOf: Day
): Backtest {
	const reports = classes.map((choice) =>
		backtestReport(formatClass(choice), trials({ agreements, choice, asOf }), asOf)
	);
	return {
		modelVersion: MODEL_VERSION,
		asOf,
		settings: {
			originMonths: ORIGIN_MONTHS,
			horizons: HORIZONS,
			logScoreBound: LOG_SCORE_BOUND
		},
		defaultModel: TOLD_MODEL,
		reports
	};
}

/** Scores of all methods on the same trials: those for which every method has an answer. */
export function backtestReport(name: string, all: readonly Trial[], asOf: Day): BacktestReport {
	const answered = all.filter((trial) => METHODS.every((method) => trial.curves[method]));
	const told = answered.flatMap(({ horizons }) => horizons);
	const methods = byMethod((method) => ({
		...scoresOf(method, answered, asOf),
		...onAllDays(method, all),
		silent: all.filter((trial) => !trial.curves[method]).length
	}));
	return {
		class: name,
		cases: new Set(all.map((trial) => trial.case)).size,
		origins: all.length,
		answered: answered.length,
		scored: told.length,
		scoredBy: byHorizon((months) => told.filter((entry) => entry.months === months).length),
		scoredCases: new Set(answered.filter(({ horizons }) => horizons.length).map((t) => t.case))
			.size,
		scoredAll: all.flatMap(({ horizons }) => horizons).length,
		scoredCurves: answered.filter((trial) => isOver(trial, asOf)).length,
		methods,
		climatology: climatologyOf(told),
		best: bestOf(methods),
		beatenBy: beatenBy(methods)
	};
}

function onAllDays(
	method: Method,
	all: readonly Trial[]
): Pick<MethodScores, 'brierFilled' | 'brierAll' | 'logAll'> {
	const always = all.every((trial) => trial.curves[method]);
	const told = always ? all.flatMap((trial) => toldBy(method, trial)) : [];
	return {
		brierFilled: mean(all.flatMap((trial) => toldBy(method, trial, 'base-rate')).map(brierScore)),
		brierAll: mean(told.map(brierScore)),
		logAll: mean(told.map(logScore))
	};
}

function climatologyOf(outcomes: readonly { happened: boolean }[]): BacktestReport['climatology'] {
	const share = mean(outcomes.map(({ happened }) => Number(happened)));
	const told = outcomes.map(({ happened }) => ({ happened, probability: share ?? 0 }));
	return { share, brier: mean(told.map(brierScore)), log: mean(told.map(logScore)) };
}

function scoresOf(
	method: Method,
	answered: readonly Trial[],
	asOf: Day
): Omit<MethodScores, 'silent' | keyof ReturnType<typeof onAllDays>> {
	const told = answered.flatMap((trial) => toldBy(method, trial));
	const at = (months: Horizon) => told.filter((entry) => entry.months === months);
	const curves = answered.filter((trial) => isOver(trial, asOf));
	const coverage = (level: number) =>
		mean(
			curves.map((trial) =>
				pitCoverage(curveOf(method, trial), trial.observed, { level, limit: limitOf(trial) })
			)
		);
	return {
		brier: mean(told.map(brierScore)),
		brierBy: byHorizon((months) => mean(at(months).map(brierScore))),
		log: mean(told.map(logScore)),
		logBy: byHorizon((months) => mean(at(months).map(logScore))),
		brierByCase: mean(
			[...Map.groupBy(told, (entry) => entry.case).values()].map(
				(of) => mean(of.map(brierScore)) ?? 0
			)
		),
		crps: mean(curves.map((trial) => crps(curveOf(method, trial), trial.observed, limitOf(trial)))),
		coverage50: coverage(0.5),
		coverage80: coverage(0.8),
		reliability: reliability(told)
	};
}

/** @param fallback whose answer counts if `method` has none; if both have none, the trial does not count */
function toldBy(
	method: Method,
	trial: Trial,
	fallback: Method = method
): (Told & { months: Horizon; case: string })[] {
	if (!trial.curves[fallback]) return [];
	return trial.horizons.flatMap(({ months, happened, told }) => {
		const probability = told[method] ?? told[fallback];
		return probability === undefined ? [] : [{ months, happened, probability, case: trial.case }];
	});
}

function curveOf(method: Method, trial: Trial) {
	return trial.curves[method] ?? { days: [], probability: [] };
}

function limitOf({ day }: Trial): number {
	return daysBetween(day, addMonths(day, LIMIT_MONTHS));
}

function isOver({ day }: Trial, asOf: Day): boolean {
	return addMonths(day, LIMIT_MONTHS) <= asOf;
}

/** The lower Brier score wins; if scores are equal, the simpler model, which comes first. */
function bestOf(methods: Record<Method, MethodScores>): Model {
	const score = (model: Model) => methods[model].brier ?? Infinity;
	return MODELS.reduce((best, model) => (score(model) < score(best) ? model : best));
}

function beatenBy(methods: Record<Method, MethodScores>): { rival: Rival; at: Horizon | 'all' }[] {
	const own = methods[TOLD_MODEL];
	const lower = (a: number | null, b: number | null) => a !== null && b !== null && a < b;
	return RIVALS.flatMap((rival) => [
		...(lower(methods[rival].brier, own.brier) ? [{ rival, at: 'all' as const }] : []),
		...HORIZONS.filter((months) => lower(methods[rival].brierBy[months], own.brierBy[months])).map(
			(at) => ({ rival, at })
		)
	]);
}

function byHorizon<T>(value: (months: Horizon) => T): Record<Horizon, T> {
	return Object.fromEntries(HORIZONS.map((months) => [months, value(months)])) as Record<
		Horizon,
		T
	>;
}

/** The text of the back-test's file: numbers have six decimals, so that every machine writes the same. */
export function formatBacktest(result: Backtest): string {
	const rounded = (_: string, value: unknown) =>
		typeof value === 'number' ? Number(value.toFixed(6)) : value;
	return `${JSON.stringify(result, rounded, '\t')}\n`;
}
