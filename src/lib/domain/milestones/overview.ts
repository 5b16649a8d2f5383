import { yearOf } from '$lib/domain/time';
import { FACETS, select, type Candidate, type TimelineQuery } from './filter';

/** How many milestones of a year concern one track alone, or both. */
export interface YearCount {
	year: number;
	vfa: number;
	ra: number;
	both: number;
	total: number;
}

/**
 * The milestones that match `query`, counted by year and track. The year in `query` is ignored, so that the reader
 * can still choose another one.
 * @returns every year from the first to the last of all `candidates`, empty ones included
 */
export function yearCounts(candidates: readonly Candidate[], query: TimelineQuery): YearCount[] {
	const years = candidates.flatMap(FACETS.year);
	if (years.length === 0) return [];
	const first = Math.min(...years);
	const counts = Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => ({
		year: first + index,
		vfa: 0,
		ra: 0,
		both: 0,
		total: 0
	}));
	for (const { milestone } of select(candidates, { ...query, year: null })) {
		const count = counts[yearOf(milestone.date) - first];
		if (!count) continue;
		const [track, other] = milestone.tracks;
		if (other) count.both += 1;
		else if (track) count[track] += 1;
		count.total += 1;
	}
	return counts;
}

/** `items` grouped by year, in the order in which the years first occur. */
export function byYear<T>(items: readonly T[], year: (item: T) => number): [number, T[]][] {
	return [...Map.groupBy(items, year)];
}
