import { describe, expect, it } from 'vitest';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { day, partialDate } from '$lib/domain/time';
import { headline } from './headline';

function milestone(slug: string, date: string, rest: Partial<Milestone>): Milestone {
	return {
		slug,
		date: partialDate(date),
		tracks: ['vfa', 'ra'],
		kind: 'act',
		stage: null,
		status: 'done',
		place: null,
		actors: [],
		title: { en: slug },
		summary: {},
		confidence: 'high',
		confidenceReason: null,
		citations: [],
		recordedOn: day('2026-11-23'),
		revisedOn: day('2026-11-23'),
		revision: 1,
		...rest
	};
}

const opened = milestone('opened', '2025-12-02', { stage: 'negotiation' });
const round2 = milestone('round-2', '2026-03-03', { kind: 'round', stage: 'negotiation' });
const mandate = milestone('mandate', '2025-07-18', { stage: 'mandate', tracks: ['ra'] });
const today = day('2026-11-23');

describe('headline', () => {
	it('is before the first stage with an empty record', () => {
		const { tracks, together } = headline([], today);
		expect(tracks.vfa.stage).toBeNull();
		expect(tracks.vfa.stations.every((station) => station.state === 'ahead')).toBe(true);
		expect(together).toMatchObject({ stage: null, sameStage: true, since: null, last: null });
	});

	it('takes the stage, its date and the time in it from acts and rounds', () => {
		const { tracks, together } = headline([round2, opened, mandate], today);
		expect(tracks.ra.stage).toBe('negotiation');
		expect(tracks.ra.since).toBe('2025-12-02');
		// 2 December 2025 to 23 November 2026: 29 + 31+28+31+30+31+30+31+31+30+31 + 23 days.
		expect(tracks.ra.daysInStage).toEqual({ min: 356, max: 356 });
		expect(tracks.ra.last?.slug).toBe('round-2');
		expect(together.rounds.map((round) => round.slug)).toEqual(['opened', 'round-2']);
		expect(together.sameStage).toBe(true);
	});

	it('leaves a date that nobody has published unknown', () => {
		const { tracks } = headline([opened, mandate], today);
		const station = (kind: 'vfa' | 'ra') =>
			tracks[kind].stations.find((candidate) => candidate.stage === 'mandate');
		expect(station('ra')).toMatchObject({ state: 'done', date: '2025-07-18' });
		expect(station('vfa')).toMatchObject({ state: 'done', date: null, milestone: null });
	});

	it.each(['statement', 'context', 'rule'] as const)('is not moved by a %s', (kind) => {
		const before = headline([opened], today);
		const after = headline(
			[opened, milestone('x', '2026-05-01', { kind, stage: 'signature' })],
			today
		);
		expect(after).toEqual(before);
	});

	it('does not change for milestones that are expected, scheduled or later than today', () => {
		const records = [
			milestone('a', '2027-01-01', { stage: 'initialling', status: 'expected' }),
			milestone('b', '2026-12-01', { kind: 'round', stage: 'negotiation', status: 'scheduled' }),
			milestone('c', '2026-11-24', { stage: 'signature' })
		];
		const { tracks, together } = headline([opened, ...records], today);
		expect(tracks.vfa.stage).toBe('negotiation');
		expect(together.next?.slug).toBe('b');
	});

	it('does not call an overdue expectation next', () => {
		const overdue = milestone('late', '2026-06', { stage: 'initialling', status: 'expected' });
		expect(headline([opened, overdue], today).together.next).toBeNull();
	});

	it('does not go back when an earlier stage is dated later', () => {
		const late = milestone('late', '2026-05-01', { stage: 'consultations' });
		expect(headline([opened, late], today).tracks.vfa.stage).toBe('negotiation');
	});

	it('waits for the slower track', () => {
		const initialled = milestone('i', '2026-10-01', { stage: 'initialling', tracks: ['ra'] });
		const { together } = headline([opened, initialled], today);
		expect(together).toMatchObject({ stage: 'negotiation', sameStage: false, since: '2025-12-02' });
	});

	it('says how imprecise the time in a stage is', () => {
		const month = milestone('m', '2026-10', { stage: 'initialling' });
		expect(headline([month], today).together.daysInStage).toEqual({ min: 23, max: 53 });
	});
});
