import type { Horizon } from '$lib/domain/forecast/forecast';
import type { Day } from '$lib/domain/time';
import { binOf } from './scores';
import type { TestCase } from './test-report';

/** One probability that was told as on the day, and what came of it. */
export interface ToldRow {
	case: TestCase;
	day: Day;
	months: Horizon;
	told: number;
	happened: boolean;
}

/** All that was told as on the day, in the order of the cases and of the days. */
export function toldRows(cases: readonly TestCase[]): ToldRow[] {
	return cases.flatMap((of) =>
		of.forecasts.flatMap(({ day, horizons }) =>
			horizons.map(({ months, happened, told }) => ({
				...{ case: of, day, months, happened },
				told: told.prequential
			}))
		)
	);
}

/** The rows of each of `bins` bins, as the reliability diagram has them. */
export function rowsByBin(rows: readonly ToldRow[], bins: number): ToldRow[][] {
	return Array.from({ length: bins }, (_, index) =>
		rows.filter(({ told }) => binOf(told, bins) === index)
	);
}

/** What was told wrongly of one case: it gave less than a half to what happened. */
export interface Misses {
	case: TestCase;
	count: number;
	/** Of so many that were told. */
	scored: number;
	/** The one that gave least to what happened; of equal ones the first. */
	worst: ToldRow;
}

/** The cases with misses, those with the greatest share of them first. */
export function missesOf(cases: readonly TestCase[]): Misses[] {
	return cases
		.flatMap((of) => {
			const rows = toldRows([of]);
			const missed = rows.filter((row) => given(row) < 0.5);
			const worst = missed.toSorted((a, b) => given(a) - given(b))[0];
			return worst ? [{ case: of, count: missed.length, scored: rows.length, worst }] : [];
		})
		.toSorted((a, b) => b.count / b.scored - a.count / a.scored);
}

/** The probability that was given to what happened. */
function given({ told, happened }: ToldRow): number {
	return happened ? told : 1 - told;
}
