import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { STAGES } from '$lib/domain/agreements/stages';
import { SOURCE_KINDS } from '$lib/domain/milestones/citation';
import {
	facetCounts,
	type Candidate,
	type Facet,
	type TimelineQuery
} from '$lib/domain/milestones/filter';
import { MILESTONE_KINDS, MILESTONE_STATUSES } from '$lib/domain/milestones/milestone';

const VALUES = {
	track: AGREEMENT_KINDS,
	kind: MILESTONE_KINDS,
	stage: STAGES,
	status: MILESTONE_STATUSES,
	source: SOURCE_KINDS
} as const;

/** What the timeline can be filtered by: each value with its count, and the one that is chosen. */
export interface FacetChoice {
	facet: Facet;
	/** Empty for any. */
	chosen: string;
	options: { value: string; count: number }[];
}

/** @param years from the first to the last, with the milestones of each */
export function facetsOf(
	candidates: readonly Candidate[],
	query: TimelineQuery,
	years: readonly { year: number; total: number }[]
): FacetChoice[] {
	const chosen = (facet: Facet) => String(query[facet] ?? '');
	const facets = Object.keys(VALUES) as (keyof typeof VALUES)[];
	return [
		...facets.map((facet) => {
			const counts = facetCounts(candidates, query, facet) as Map<string, number>;
			const options = VALUES[facet].map((value) => ({ value, count: counts.get(value) ?? 0 }));
			return { facet, chosen: chosen(facet), options };
		}),
		{
			facet: 'year',
			chosen: chosen('year'),
			options: years.map(({ year, total }) => ({ value: String(year), count: total })).toReversed()
		}
	];
}
