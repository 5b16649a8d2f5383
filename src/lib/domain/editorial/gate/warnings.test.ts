import { describe, expect, it } from 'vitest';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { day, partialDate } from '$lib/domain/time';
import { isOverdue, warningsOf } from './warnings';

const TODAY = day('2026-11-23');

function milestone(changes: Partial<Milestone> & { date: Milestone['date'] }): Milestone {
	return {
		slug: 'other',
		recordedOn: TODAY,
		revisedOn: TODAY,
		revision: 1,
		tracks: ['vfa', 'ra'],
		kind: 'round',
		stage: 'negotiation',
		status: 'done',
		place: null,
		actors: [],
		title: { en: 'A milestone' },
		summary: {},
		confidence: 'high',
		confidenceReason: null,
		citations: [{ sourceId: 'a-source', passage: null }],
		...changes
	};
}

const opened = milestone({ slug: 'opened', kind: 'act', date: day('2025-12-02') });
const initialled = milestone({
	slug: 'initialled',
	kind: 'act',
	stage: 'initialling',
	tracks: ['ra'],
	date: day('2026-06-01')
});

function warned(changes: Parameters<typeof milestone>[0], slug: string | null = null) {
	return warningsOf({ slug, content: milestone(changes) }, [opened, initialled], TODAY).map(
		({ warning }) => warning
	);
}

describe('warnings of a draft', () => {
	it.each<[string, Parameters<typeof milestone>[0], string[]]>([
		['an ordinary round', { date: day('2026-03-03') }, []],
		['the day of another milestone', { date: day('2025-12-02') }, ['similar']],
		['the month of another milestone', { date: partialDate('2025-12') }, []],
		['done tomorrow', { date: day('2026-11-24'), tracks: ['vfa'] }, ['future-done']],
		['done today', { date: TODAY, tracks: ['vfa'] }, []],
		[
			'done this year, all of which is not over',
			{ date: partialDate('2026'), tracks: ['vfa'] },
			[]
		],
		['a round after the initialling', { date: day('2026-07-01'), tracks: ['ra'] }, ['stage-back']],
		['the same, for both tracks', { date: day('2026-07-01') }, ['stage-back']],
		['the same, for the other track', { date: day('2026-07-01'), tracks: ['vfa'] }, []],
		['a round perhaps before the initialling', { date: partialDate('2026-06') }, []],
		['a statement after it', { date: day('2026-07-01'), kind: 'statement' }, []],
		['an expected round after it', { date: day('2026-12-01'), status: 'expected' }, []],
		['expected yesterday', { date: day('2026-11-22'), status: 'expected' }, ['overdue']],
		['scheduled today', { date: TODAY, status: 'scheduled' }, []],
		['expected in a quarter that runs', { date: partialDate('2026-Q4'), status: 'expected' }, []],
		[
			'expected in a quarter that is over',
			{ date: partialDate('2026-Q3'), status: 'expected' },
			['overdue']
		]
	])('%s', (_, changes, expected) => {
		expect(warned(changes)).toEqual(expected);
	});

	it('compare a milestone with the others, not with itself', () => {
		expect(warned({ date: day('2025-12-02') }, 'opened')).toEqual([]);
	});

	it('name the milestone that went further', () => {
		const content = milestone({ date: day('2026-07-01') });
		expect(warningsOf({ slug: null, content }, [opened, initialled], TODAY)).toEqual([
			{ warning: 'stage-back', stage: 'initialling', milestone: initialled }
		]);
	});
});

describe('an overdue milestone', () => {
	it('was scheduled or expected, and its date has passed', () => {
		expect(isOverdue({ status: 'expected', date: day('2026-11-22') }, TODAY)).toBe(true);
		expect(isOverdue({ status: 'expected', date: TODAY }, TODAY)).toBe(false);
		expect(isOverdue({ status: 'done', date: day('2026-11-22') }, TODAY)).toBe(false);
	});
});
