import { type SumAssumptions } from './sum';

/** The reader's assumptions for the calculation, in whole percent, as written in an address. */
export interface SumQuery {
	paying: number;
	free: number;
	growth: number;
}

/** The initial assumptions: everybody pays, nobody becomes free, no growth. They are not a finding. */
export const DEFAULT_SUM: SumQuery = { paying: 100, free: 0, growth: 0 };

/** The largest growth that a reader can assume, in percent; the smallest is −100. */
export const MOST_GROWTH = 300;

/** Reads a whole percentage; `undefined` if the text is not one, or is out of bounds. */
export function percentBetween(min: number, max: number): (text: string) => number | undefined {
	return (text) => {
		if (!/^-?\d{1,3}$/.test(text)) return undefined;
		const value = Number(text);
		return value >= min && value <= max ? value : undefined;
	};
}

/** Percentages as shares for the formula. */
export function assumptionsOf({ paying, free, growth }: SumQuery): SumAssumptions {
	return { payingShare: paying / 100, newlyFreeShare: free / 100, growth: growth / 100 };
}
