import { expect, it } from 'vitest';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { day, partialDate } from '$lib/domain/time';
import { changedSince, retractedSince } from './changed-since';
import type { Retraction } from './changes';

const LOADED = day('2026-11-01');

function milestone(slug: string, date: string, rest: Partial<Milestone> = {}): Milestone {
	return {
		slug,
		date: partialDate(date),
		status: 'done',
		recordedOn: LOADED,
		revisedOn: LOADED,
		revision: 1,
		...rest
	} as Milestone;
}

it('lists what happened, what was recorded later and what was corrected, each once', () => {
	const milestones = [
		milestone('ahead', '2026-Q4', { status: 'expected' }),
		milestone('month', '2026-10'),
		milestone('late', '2025-05-05', {
			recordedOn: day('2026-11-20'),
			revisedOn: day('2026-11-20')
		}),
		milestone('mended', '2024-01-01', { revision: 2, revisedOn: day('2026-11-21') }),
		milestone('old', '2023-01-01')
	];
	const found = changedSince({ milestones }, day('2026-10-15'));
	expect(found.map(({ milestone: { slug }, change }) => [slug, change])).toEqual([
		['month', 'happened'],
		['late', 'recorded'],
		['mended', 'corrected']
	]);
});

it('does not count the first import of the record as news', () => {
	expect(changedSince({ milestones: [milestone('old', '2020')] }, LOADED)).toEqual([]);
});

it('lists what was retracted since, the latest first', () => {
	const on = { before: '2026-10-14', 'on-the-day': '2026-10-15', later: '2026-11-20' };
	const retractions = new Map(
		Object.entries(on).map(([slug, text]) => [slug, { slug, on: day(text) } as Retraction])
	);
	const found = retractedSince({ retractions }, day('2026-10-15'));
	expect(found.map(({ slug }) => slug)).toEqual(['later', 'on-the-day']);
});
