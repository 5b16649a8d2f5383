import { type SumAssumptions } from './sum';

/** What a reader can assume about the sum, in whole percent, as an address writes it. */
export interface SumQuery {
	paying: number;
	free: number;
	growth: number;
}

/** Where the reader begins: everybody pays, nobody newly free, no growth. Not a finding. */
export const DEFAULT_SUM: SumQuery = { paying: 100, free: 0, growth: 0 };

/** The largest growth that can be assumed, in percent; a fall of everything is the smallest. */
export const MOST_GROWTH = 300;

/** Reads whole percents; `undefined` where the text is none or out of bounds. */
export function percentBetween(min: number, max: number): (text: string) => number | undefined {
	return (text) => {
		if (!/^-?\d{1,3}$/.test(text)) return undefined;
		const value = Number(text);
		return value >= min && value <= max ? value : undefined;
	};
}

/** Percent as the shares of the formula. */
export function assumptionsOf({ paying, free, growth }: SumQuery): SumAssumptions {
	return { payingShare: paying / 100, newlyFreeShare: free / 100, growth: growth / 100 };
}
