import { describe, expect, it } from 'vitest';
import { partialDate } from '$lib/domain/time';
import {
	ANY,
	facetCounts,
	isNarrow,
	readTimelineQuery,
	select,
	writeTimelineQuery,
	type Candidate,
	type TimelineQuery
} from './filter';
import type { Milestone } from './milestone';

function candidate(
	slug: string,
	date: string,
	rest: Partial<Milestone>,
	sourceKinds: Candidate['sourceKinds'] = ['press']
): Candidate {
	const milestone = { slug, date: partialDate(date), status: 'done', stage: null, ...rest };
	return { milestone: milestone as Milestone, sourceKinds, text: slug };
}

/** The latest first. */
const world = [
	candidate('etias', '2026-Q4', { tracks: ['vfa'], kind: 'rule', status: 'expected' }),
	candidate('round-2', '2026-03-03', {
		tracks: ['vfa', 'ra'],
		kind: 'round',
		stage: 'negotiation'
	}),
	candidate('opened', '2025-12-02', { tracks: ['vfa', 'ra'], kind: 'act', stage: 'negotiation' }),
	candidate('mandate', '2025-07-18', { tracks: ['ra'], kind: 'act', stage: 'mandate' }, [
		'official',
		'press'
	])
];
const slugs = (query: Partial<TimelineQuery>) =>
	select(world, { ...ANY, ...query }).map(({ milestone }) => milestone.slug);
const counts = <F extends 'track' | 'source' | 'year' | 'stage'>(
	facet: F,
	query: Partial<TimelineQuery> = {}
) => Object.fromEntries(facetCounts(world, { ...ANY, ...query }, facet));

describe('select', () => {
	it.each<[Partial<TimelineQuery>, string[]]>([
		[{}, ['etias', 'round-2', 'opened', 'mandate']],
		[{ order: 'oldest' }, ['mandate', 'opened', 'round-2', 'etias']],
		[{ track: 'ra' }, ['round-2', 'opened', 'mandate']],
		[{ stage: 'negotiation' }, ['round-2', 'opened']],
		[{ status: 'expected' }, ['etias']],
		[{ kind: 'act' }, ['opened', 'mandate']],
		[{ source: 'official' }, ['mandate']],
		[{ year: 2026 }, ['etias', 'round-2']],
		[{ q: 'ROUND' }, ['round-2']],
		[{ year: 2026, track: 'ra' }, ['round-2']],
		[{ year: 2024 }, []]
	])('with %j', (query, expected) => {
		expect(slugs(query)).toEqual(expected);
	});

	it('leaves the record as it is', () => {
		slugs({ order: 'oldest' });
		expect(world[0]?.milestone.slug).toBe('etias');
	});
});

describe('facetCounts', () => {
	it('counts a milestone of both tracks, or of both kinds of source, with each', () => {
		expect(counts('track')).toEqual({ vfa: 3, ra: 3 });
		expect(counts('source')).toEqual({ press: 4, official: 1 });
	});

	it('counts within the other filters, not within its own', () => {
		expect(counts('year', { year: 2026, track: 'ra' })).toEqual({ 2026: 1, 2025: 2 });
		expect(counts('stage', { year: 2026 })).toEqual({ negotiation: 1 });
	});
});

describe('the address of a view', () => {
	const read = (text: string) => readTimelineQuery(new URLSearchParams(text));

	it('has a canonical order', () => {
		const { query } = read('order=oldest&stage=mandate&q=Kallas&track=ra');
		expect(writeTimelineQuery(query)).toBe('?q=Kallas&track=ra&stage=mandate&order=oldest');
	});

	it('leaves out default values', () => {
		expect(writeTimelineQuery(read('order=newest&q=++&track=').query)).toBe('');
	});

	it.each([
		'track=both',
		'stage=round',
		'year=1066',
		'year=20255',
		'order=up',
		`q=${'x'.repeat(101)}`
	])('names the impossible: %s', (text) => {
		const { query, ignored } = read(text);
		expect(query).toEqual(ANY);
		expect(ignored).toHaveLength(1);
	});
});

describe('isNarrow', () => {
	it('is about what is left out, not about the order', () => {
		expect(isNarrow(ANY)).toBe(false);
		expect(isNarrow({ ...ANY, order: 'oldest' })).toBe(false);
		expect(isNarrow({ ...ANY, q: 'x' })).toBe(true);
	});
});
