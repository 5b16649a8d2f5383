import { AGREEMENT_KINDS, type AgreementKind } from '$lib/domain/agreements/agreement';
import { STAGES, type Stage } from '$lib/domain/agreements/stages';
import { choice, readQuery, writeQuery, type Readers } from '$lib/domain/query';
import { YEAR_RANGE, yearOf } from '$lib/domain/time';
import { SOURCE_KINDS, type SourceKind } from './citation';
import {
	MILESTONE_KINDS,
	MILESTONE_STATUSES,
	type Milestone,
	type MilestoneKind,
	type MilestoneStatus
} from './milestone';
import { isFound } from './search';

export const ORDERS = ['newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** Which milestones a reader wants to see, and in which order. `null` and an empty search mean "any". */
export interface TimelineQuery {
	q: string;
	track: AgreementKind | null;
	kind: MilestoneKind | null;
	stage: Stage | null;
	status: MilestoneStatus | null;
	/** Kind of at least one of its sources. */
	source: SourceKind | null;
	year: number | null;
	order: Order;
}

export const ANY: TimelineQuery = {
	q: '',
	track: null,
	kind: null,
	stage: null,
	status: null,
	source: null,
	year: null,
	order: 'newest'
};

/** The longest text that is searched for, in UTF-16 units. */
export const SEARCH_LENGTH = 100;

const READERS: Readers<TimelineQuery> = {
	q: (text) => (text.length <= SEARCH_LENGTH ? text.trim() : undefined),
	track: choice(AGREEMENT_KINDS),
	kind: choice(MILESTONE_KINDS),
	stage: choice(STAGES),
	status: choice(MILESTONE_STATUSES),
	source: choice(SOURCE_KINDS),
	year: readYear,
	order: choice(ORDERS)
};

function readYear(text: string): number | undefined {
	if (!/^\d{4}$/.test(text)) return undefined;
	const year = Number(text);
	return year >= YEAR_RANGE.from && year <= YEAR_RANGE.to ? year : undefined;
}

export function readTimelineQuery(parameters: Iterable<[string, string]>) {
	return readQuery(parameters, READERS, ANY);
}

/** The canonical query string of `query`, with its question mark; empty for {@link ANY}. */
export function writeTimelineQuery(query: TimelineQuery): string {
	return writeQuery(query, READERS, ANY);
}

/** True if `query` leaves anything out; its order makes no difference. */
export function isNarrow(query: TimelineQuery): boolean {
	return writeTimelineQuery({ ...query, order: ANY.order }) !== '';
}

/** A milestone with the other values that the filter and the search use. */
export interface Candidate {
	milestone: Milestone;
	sourceKinds: readonly SourceKind[];
	/** From `searchText`. */
	text: string;
}

/** The facets by which milestones are counted, each with a milestone's values. */
export const FACETS = {
	track: ({ milestone }: Candidate): readonly AgreementKind[] => milestone.tracks,
	kind: ({ milestone }: Candidate): readonly MilestoneKind[] => [milestone.kind],
	stage: ({ milestone }: Candidate): readonly Stage[] => (milestone.stage ? [milestone.stage] : []),
	status: ({ milestone }: Candidate): readonly MilestoneStatus[] => [milestone.status],
	source: ({ sourceKinds }: Candidate): readonly SourceKind[] => sourceKinds,
	year: ({ milestone }: Candidate): readonly number[] => [yearOf(milestone.date)]
};
export type Facet = keyof typeof FACETS;

export function matches(candidate: Candidate, query: TimelineQuery): boolean {
	const facets = Object.keys(FACETS) as Facet[];
	return (
		isFound(candidate.text, query.q) &&
		facets.every((facet) => query[facet] === null || has(candidate, facet, query[facet]))
	);
}

/** The candidates that `query` wants, in its order. @param candidates the latest first */
export function select(candidates: readonly Candidate[], query: TimelineQuery): Candidate[] {
	const selected = candidates.filter((candidate) => matches(candidate, query));
	return query.order === 'newest' ? selected : selected.reverse();
}

/**
 * How many milestones each value of `facet` would leave with the rest of `query` unchanged:
 * the number beside an option is the number of results if the reader chooses it.
 * @returns values without a milestone are absent
 */
export function facetCounts<F extends Facet>(
	candidates: readonly Candidate[],
	query: TimelineQuery,
	facet: F
): Map<NonNullable<TimelineQuery[F]>, number> {
	const counts = new Map<NonNullable<TimelineQuery[F]>, number>();
	for (const candidate of select(candidates, { ...query, [facet]: null })) {
		for (const value of valuesOf(candidate, facet)) {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
	}
	return counts;
}

function valuesOf<F extends Facet>(
	candidate: Candidate,
	facet: F
): readonly NonNullable<TimelineQuery[F]>[] {
	return FACETS[facet](candidate) as readonly NonNullable<TimelineQuery[F]>[];
}

function has(candidate: Candidate, facet: Facet, value: unknown): boolean {
	return (valuesOf(candidate, facet) as readonly unknown[]).includes(value);
}
