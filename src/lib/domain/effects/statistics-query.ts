import { STATE_CODES, yearsOf, type LodgedRow } from './statistics';
import { choice, type Readers } from '$lib/domain/query';

/** The share by which countries are compared. */
export const SHARES = ['not-issued', 'multiple-entry'] as const;
export type Share = (typeof SHARES)[number];

/** Where an application is lodged; `all`: both cities together. */
export const CITIES = ['all', 'Astana', 'Almaty'] as const;

/** What the page of statistics shows. */
export interface StatisticsQuery {
	/** ISO 3166-1 alpha-2 code of a state, or `all` of them. */
	state: string;
	city: (typeof CITIES)[number];
	/** The year of the table of states. */
	year: string;
	share: Share;
}

/** How an address is read: the years to choose from, and the newest, are those of the file. */
export function statisticsQuery({ lodged }: { lodged: readonly LodgedRow[] }): {
	readers: Readers<StatisticsQuery>;
	defaults: StatisticsQuery;
} {
	const years = yearsOf(lodged).map(String);
	return {
		readers: {
			state: choice(['all', ...Object.values(STATE_CODES)]),
			city: choice(CITIES),
			year: choice(years),
			share: choice(SHARES)
		},
		defaults: { state: 'all', city: 'all', year: years.at(-1) ?? '', share: 'not-issued' }
	};
}
