import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { spread, workspaceFor, type Chain } from './chain';
import { cumulativeAt, gridDays, type Envelope } from './envelope';

/** How far the curve moves when the reference class is resampled. */
export interface Band extends Envelope {
	/** The share of the resamples that lies between `lower` and `upper`. */
	level: number;
	resamples: number;
	/** Resamples without a result, because no case in them had lasted as long as these talks. */
	silent: number;
}

export interface Resampling {
	resamples: number;
	/** Starts from a fixed seed for each forecast, so that the band is the same each time. */
	generator: RandomGenerator;
}

export const BAND_LEVEL = 0.8;

/**
 * Percentile band by the cluster bootstrap: draws as many packages as there are, with replacement, and
 * estimates the distribution again from each draw.
 * Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, 13.3; Davison & Hinkley (1997), 3.8.
 */
export function bootstrapBand(chain: Chain, { resamples, generator }: Resampling): Band {
	const { members, size } = clustersOf(chain);
	const room = workspaceFor(chain);
	const weights = new Float64Array(chain.cases.length);
	const draws = new Float64Array(size);
	const days = gridDays();
	const columns = days.map(() => new Float64Array(resamples));
	let told = 0;
	for (let n = 0; n < resamples; n += 1) {
		draws.fill(0);
		for (let i = 0; i < size; i += 1) draws[uniformInt(generator, 0, size - 1)]! += 1;
		for (let i = 0; i < weights.length; i += 1) weights[i] = draws[members[i]!]!;
		if (!spread(chain, weights, room)) continue;
		for (let i = 0; i < days.length; i += 1) {
			columns[i]![told] = cumulativeAt(room, days[i]!);
		}
		told += 1;
	}
	const sorted = columns.map((column) => column.subarray(0, told).sort());
	return {
		level: BAND_LEVEL,
		days,
		lower: sorted.map((column) => percentile(column, (1 - BAND_LEVEL) / 2)),
		upper: sorted.map((column) => percentile(column, (1 + BAND_LEVEL) / 2)),
		resamples,
		silent: resamples - told
	};
}

function clustersOf({ cases }: Chain): { members: Int32Array; size: number } {
	const names = [...new Set(cases.map(({ cluster }) => cluster))];
	return {
		members: Int32Array.from(cases, ({ cluster }) => names.indexOf(cluster)),
		size: names.length
	};
}

/** The smallest value with at least the share `level` of `sorted` at or below it; 0 if there is none. */
function percentile(sorted: Float64Array, level: number): number {
	return sorted[Math.max(0, Math.ceil(level * sorted.length) - 1)] ?? 0;
}
