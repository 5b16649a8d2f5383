import type { StepCurve } from '$lib/domain/forecast/estimators/step-curve';
import type { Day } from '$lib/domain/time';
import { isOver, limitOf, type Trial } from './backtest';
import { brierScore, crps, logScore, meanByCase, mean, type Observed } from './scores';

/**
 * Climatology: rivals that no forecaster could have been, because they tell the share that did come true. They are the
 * strongest answers that never change, so what does not beat them has learnt nothing from the talks that it was asked about.
 * - `constant`: the same share whenever and of whatever you ask;
 * - `by-horizon`: the same share for each horizon.
 */
export const HINDSIGHTS = ['constant', 'by-horizon'] as const;
export type Hindsight = (typeof HINDSIGHTS)[number];

export interface HindsightScores {
	/** What it tells, in all, where forecasts or where cases weigh the same: each is the best for that weight. */
	share: number | null;
	shareByCase: number | null;
	brier: number | null;
	brierByCase: number | null;
	log: number | null;
	logByCase: number | null;
	/** Months; `null` for the constant, which says nothing of when. */
	crps: number | null;
	crpsByCase: number | null;
}

interface Asked {
	case: string;
	months: number;
	happened: boolean;
}
interface Watched {
	case: string;
	observed: Observed;
	/** In days. */
	limit: number;
}

/** The scores of both on `trials`, where every other method has its own. */
export function hindsightScores(
	trials: readonly Trial[],
	asOf: Day
): Record<Hindsight, HindsightScores> {
	const asked = trials.flatMap(({ case: of, horizons }) =>
		horizons.map(({ months, happened }): Asked => ({ case: of, months, happened }))
	);
	const watched = trials
		.filter(({ day }) => isOver(day, asOf))
		.map(({ case: of, day, observed }): Watched => ({ case: of, observed, limit: limitOf(day) }));
	const curve = (weight: (entry: Watched) => number) => shareOverTime(watched, weight);
	const byWatch = curve(() => 1);
	const byCase = curve(perCase(watched));
	const scoreOf = (by: StepCurve) => (entry: Watched) => crps(by, entry.observed, entry.limit);
	return {
		constant: { ...answers(asked, () => 0), crps: null, crpsByCase: null },
		'by-horizon': {
			...answers(asked, ({ months }) => months),
			crps: mean(watched.map(scoreOf(byWatch))),
			crpsByCase: meanByCase(watched, scoreOf(byCase))
		}
	};
}

/** @param key answers of one key get one share */
function answers(asked: readonly Asked[], key: (entry: Asked) => number) {
	const weight = perCase(asked);
	const told = (of: (entry: Asked) => number) => {
		const groups = Map.groupBy(asked, key);
		const shares = new Map([...groups].map(([at, list]) => [at, weightedShare(list, of)]));
		return asked.map((entry) => ({ ...entry, probability: shares.get(key(entry)) ?? 0 }));
	};
	const [byForecast, byCase] = [told(() => 1), told(weight)];
	return {
		share: mean(asked.map(({ happened }) => Number(happened))),
		shareByCase: meanByCase(asked, ({ happened }) => Number(happened)),
		brier: mean(byForecast.map(brierScore)),
		brierByCase: meanByCase(byCase, brierScore),
		log: mean(byForecast.map(logScore)),
		logByCase: meanByCase(byCase, logScore)
	};
}

function weightedShare(list: readonly Asked[], weight: (entry: Asked) => number): number {
	const total = list.reduce((sum, entry) => sum + weight(entry), 0);
	return list.reduce((sum, entry) => sum + weight(entry) * Number(entry.happened), 0) / total;
}

/** One over how often the case of an entry occurs. */
function perCase<T extends { case: string }>(entries: readonly T[]): (entry: T) => number {
	const groups = Map.groupBy(entries, (entry) => entry.case);
	return (entry) => 1 / (groups.get(entry.case)?.length ?? 1);
}

/** The share in force by each day, all of which are known up to their limit. */
function shareOverTime(watched: readonly Watched[], weight: (entry: Watched) => number): StepCurve {
	const total = watched.reduce((sum, entry) => sum + weight(entry), 0);
	const curve: StepCurve = { days: [], probability: [] };
	let sum = 0;
	for (const entry of watched
		.filter(({ observed }) => observed.inForce)
		.toSorted((a, b) => a.observed.days - b.observed.days)) {
		sum += weight(entry) / total;
		curve.days.push(entry.observed.days);
		curve.probability.push(sum);
	}
	return curve;
}
