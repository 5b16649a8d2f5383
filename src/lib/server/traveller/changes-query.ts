import { CATEGORIES, type Category } from '$lib/domain/effects';
import {
	DEFAULT_SUM,
	MOST_GROWTH,
	percentBetween,
	type SumQuery
} from '$lib/domain/effects/compare/sum-query';
import { choice, type Readers } from '$lib/domain/query';

/** What the page "What changes" shows: for whom, and with which assumptions. */
export interface ChangesQuery extends SumQuery {
	who: Category;
}

export const DEFAULT_CHANGES: ChangesQuery = { who: 'all', ...DEFAULT_SUM };

export const CHANGES_READERS: Readers<ChangesQuery> = {
	who: choice(CATEGORIES),
	paying: percentBetween(0, 100),
	free: percentBetween(0, 100),
	growth: percentBetween(-100, MOST_GROWTH)
};
