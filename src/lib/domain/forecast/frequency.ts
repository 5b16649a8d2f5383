import type { Day } from '$lib/domain/time';
import { quantileDate, type Forecast } from './forecast';

/** A probability as it is told everywhere: chances in a hundred. A handful of cases never supports 0 or 100. */
export function inHundred(probability: number): number {
	return Math.min(99, Math.max(1, Math.round(100 * probability)));
}

/** A hundred talks like these: when both agreements are in force, and how many are not by the last day told. */
export interface Dotplot {
	/** Ascending. */
	dates: Day[];
	never: number;
}

export const DOTS = 100;

/**
 * A quantile dotplot: each dot stands for one of {@link DOTS} equally probable outcomes, at the quantiles 0.005,
 * 0.015 … 0.995, so that as many are filled by a date as {@link inHundred} says: never none and never all.
 * Source: Kay, Kola, Hullman & Munson (2016), "When (ish) is My Bus?", CHI.
 */
export function dotplot(forecast: Pick<Forecast, 'knownUntil' | 'curve'>): Dotplot {
	const levels = Array.from({ length: DOTS - 1 }, (_, i) => (i === 0 ? 0 : (i + 0.5) / DOTS));
	const dots = levels.map((level) => quantileDate(forecast, level));
	const dates = dots.filter((dot) => typeof dot === 'string');
	return { dates, never: DOTS - dates.length };
}
