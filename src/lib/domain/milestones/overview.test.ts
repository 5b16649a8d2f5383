import { describe, expect, it } from 'vitest';
import { partialDate } from '$lib/domain/time';
import { ANY, type Candidate } from './filter';
import type { Milestone } from './milestone';
import { byYear, yearCounts } from './overview';

function candidate(date: string, tracks: Milestone['tracks'], text = ''): Candidate {
	return {
		milestone: { date: partialDate(date), tracks } as Milestone,
		sourceKinds: [],
		text
	};
}

const world = [
	candidate('2026-Q4', ['vfa']),
	candidate('2026-03-03', ['vfa', 'ra'], 'round'),
	candidate('2024-11-05', ['ra']),
	candidate('2024', ['ra'], 'round')
];

describe('yearCounts', () => {
	it('counts by year and track, with the empty years between', () => {
		expect(yearCounts(world, ANY)).toEqual([
			{ year: 2024, vfa: 0, ra: 2, both: 0, total: 2 },
			{ year: 2025, vfa: 0, ra: 0, both: 0, total: 0 },
			{ year: 2026, vfa: 1, ra: 0, both: 1, total: 2 }
		]);
	});

	it('keeps all years whatever is filtered, and does not filter by year', () => {
		const totals = yearCounts(world, { ...ANY, q: 'round', year: 2026 }).map(({ total }) => total);
		expect(totals).toEqual([1, 0, 1]);
	});

	it('is empty for an empty record', () => {
		expect(yearCounts([], ANY)).toEqual([]);
	});
});

describe('byYear', () => {
	it('keeps the order of what it is given', () => {
		expect(byYear([2026, 2025, 2026, 2024], (year) => year)).toEqual([
			[2026, [2026, 2026]],
			[2025, [2025]],
			[2024, [2024]]
		]);
	});
});
