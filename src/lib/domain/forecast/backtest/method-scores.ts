import type { Day } from '$lib/domain/time';
import { HORIZONS, type Horizon } from '$lib/domain/forecast/forecast';
import type { StepCurve } from '$lib/domain/forecast/estimators/step-curve';
import { isOver, limitOf, type Method, type Trial } from './backtest';
import {
	brierScore,
	coverageOf,
	crps,
	logScore,
	mean,
	meanByCase,
	pitOf,
	type Pit,
	type Told
} from './scores';

/** How one method did on a set of days. Lower is better, but for the coverages. */
export interface SetScores {
	/** Mean scores of all scored probabilities, and with equal weight for every case, however often it was forecast. */
	brier: number | null;
	brierByCase: number | null;
	log: number | null;
	logByCase: number | null;
	/** Months, on the scale censored at 60 months; only of curves all of whose scale has passed. */
	crps: number | null;
	crpsByCase: number | null;
	/** Shares of the outcomes inside the central 50% and 80% intervals, by {@link coverageOf}. */
	coverage50: number | null;
	coverage80: number | null;
}

export interface MethodScores extends SetScores {
	/** By horizon. */
	brierBy: Record<Horizon, number | null>;
	logBy: Record<Horizon, number | null>;
	/**
	 * The Brier score on all days for which the base rate has an answer; it replaces missing answers of this method.
	 * Answers are missing for the slowest talks, so leaving these days out could make the score look better.
	 */
	brierFilled: number | null;
	/** Brier and log score on all days, of a method that answers on every one of them. */
	brierAll: number | null;
	logAll: number | null;
	/** Forecasts that this method could not make. */
	silent: number;
}

/** A probability that was told, about which talks and how far ahead. */
export type ToldOf = Told & { months: Horizon; case: string };

/** @param compared the days on which methods are compared @param all every day */
export function methodScores(
	method: Method,
	{ compared, all, asOf }: { compared: readonly Trial[]; all: readonly Trial[]; asOf: Day }
): MethodScores {
	const told = compared.flatMap((trial) => toldBy(method, trial));
	const at = (months: Horizon) => told.filter((entry) => entry.months === months);
	const always = all.every((trial) => trial.curves[method]);
	const onAll = always ? all.flatMap((trial) => toldBy(method, trial)) : [];
	const filled = all.flatMap((trial) => toldBy(method, trial, 'base-rate'));
	return {
		...setScores(method, compared, asOf),
		brierBy: byHorizon((months) => mean(at(months).map(brierScore))),
		logBy: byHorizon((months) => mean(at(months).map(logScore))),
		brierFilled: mean(filled.map(brierScore)),
		brierAll: mean(onAll.map(brierScore)),
		logAll: mean(onAll.map(logScore)),
		silent: all.filter((trial) => !trial.curves[method]).length
	};
}

export function setScores(method: Method, trials: readonly Trial[], asOf: Day): SetScores {
	const told = trials.flatMap((trial) => toldBy(method, trial));
	const curves = trials.filter(({ day }) => isOver(day, asOf));
	const area = (trial: Trial) => crps(curveOf(method, trial), trial.observed, limitOf(trial.day));
	const transforms = pits(method, trials, asOf);
	return {
		brier: mean(told.map(brierScore)),
		brierByCase: meanByCase(told, brierScore),
		log: mean(told.map(logScore)),
		logByCase: meanByCase(told, logScore),
		crps: mean(curves.map(area)),
		crpsByCase: meanByCase(curves, area),
		coverage50: mean(transforms.map((transform) => coverageOf(transform, 0.5))),
		coverage80: mean(transforms.map((transform) => coverageOf(transform, 0.8)))
	};
}

/** The transforms of all outcomes that are known up to the end of the scale. */
export function pits(method: Method, trials: readonly Trial[], asOf: Day): Pit[] {
	return trials
		.filter(({ day }) => isOver(day, asOf))
		.map((trial) => pitOf(curveOf(method, trial), trial.observed, limitOf(trial.day)));
}

/** @param fallback whose answer counts if `method` has none; if both have none, the trial does not count */
export function toldBy(method: Method, trial: Trial, fallback: Method = method): ToldOf[] {
	if (!trial.curves[fallback]) return [];
	return trial.horizons.flatMap(({ months, happened, told }) => {
		const probability = told[method] ?? told[fallback];
		return probability === undefined ? [] : [{ months, happened, probability, case: trial.case }];
	});
}

function curveOf(method: Method, trial: Trial): StepCurve {
	return trial.curves[method] ?? { days: [], probability: [] };
}

export function byHorizon<T>(value: (months: Horizon) => T): Record<Horizon, T> {
	return Object.fromEntries(HORIZONS.map((months) => [months, value(months)])) as Record<
		Horizon,
		T
	>;
}
