import type { Day } from '$lib/domain/time';
import { quantileDate, type Forecast } from './forecast';

/**
 * A probability as a natural frequency, no more precise than its band allows. Messages express it in words.
 * Source for natural frequencies: Gigerenzer & Hoffrage (1995), Psychol. Rev. 102.
 */
export type Frequency =
	/** None of the comparable talks could have been that fast. */
	| { kind: 'none' }
	/** Every one of them. */
	| { kind: 'all' }
	| { kind: 'fewer-than' | 'more-than' | 'about'; numerator: number; denominator: number }
	| { kind: 'exactly'; numerator: number; denominator: 100 };

/** Shares that people express in words: one in ten … nine in ten. */
const SPOKEN = [
	[1, 10],
	[1, 5],
	[1, 4],
	[1, 3],
	[2, 5],
	[1, 2],
	[3, 5],
	[2, 3],
	[3, 4],
	[4, 5],
	[9, 10]
] as const;

/** A band narrower than the first value supports a number out of a hundred; up to the second, steps of five. */
const FINE = 0.05;
const MIDDLING = 0.2;

/**
 * `probability` rounded to what `band` supports; without a band, to shares that people express in words.
 * Within 1/20 of 0 or 1 a wide band supports only "fewer than" or "more than".
 */
export function frequency(probability: number, band?: { lower: number; upper: number }): Frequency {
	if (probability <= 0) return { kind: 'none' };
	if (probability >= 1) return { kind: 'all' };
	const width = band ? band.upper - band.lower : 1;
	if (width <= FINE)
		return { kind: 'exactly', numerator: inHundred(probability), denominator: 100 };
	if (probability < 0.05) return { kind: 'fewer-than', ...edge(width, 'low') };
	if (probability > 0.95) return { kind: 'more-than', ...edge(width, 'high') };
	if (width <= MIDDLING) {
		return { kind: 'about', numerator: 5 * Math.round(20 * probability), denominator: 100 };
	}
	const distance = ([n, d]: (typeof SPOKEN)[number]) => Math.abs(n / d - probability);
	const [numerator, denominator] = SPOKEN.reduce((a, b) => (distance(b) < distance(a) ? b : a));
	return { kind: 'about', numerator, denominator };
}

function edge(width: number, side: 'low' | 'high'): { numerator: number; denominator: number } {
	if (width > MIDDLING) return { numerator: side === 'low' ? 1 : 9, denominator: 10 };
	return { numerator: side === 'low' ? 5 : 95, denominator: 100 };
}

/** Cases out of a hundred; 0 and 100 only if the probability is 0 or 1. */
export function inHundred(probability: number): number {
	if (probability <= 0) return 0;
	if (probability >= 1) return 100;
	return Math.min(99, Math.max(1, Math.round(100 * probability)));
}

/** Fifty talks like these: when each agreement is in force, and how many never are. */
export interface Dotplot {
	/** Ascending. */
	dates: Day[];
	never: number;
}

export const DOTS = 50;

/**
 * A quantile dotplot: each dot stands for one of {@link DOTS} equally probable outcomes, at the quantiles
 * 1/100, 3/100 … 99/100. Source: Kay, Kola, Hullman & Munson (2016), "When (ish) is My Bus?", CHI.
 */
export function dotplot(forecast: Forecast): Dotplot {
	const dots = Array.from({ length: DOTS }, (_, i) => quantileDate(forecast, (i + 0.5) / DOTS));
	const dates = dots.filter((dot) => typeof dot === 'string');
	return { dates, never: DOTS - dates.length };
}
