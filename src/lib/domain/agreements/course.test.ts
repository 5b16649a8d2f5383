import { describe, expect, test } from 'vitest';
import { day } from '$lib/domain/time';
import { precedent, talksMoment } from '$tests/support/agreements';
import { courseOf } from './course';

const moment = talksMoment();

describe('courseOf', () => {
	test('measures one agreement from its opening, step by step', () => {
		const course = courseOf(
			[
				precedent('eu-aaa-vfa', {
					mandate: '2008-11-27',
					'talks-opened': '2009-04-02',
					initialled: '2009-04-12',
					signed: '2009-05-02',
					'in-force': '2010-04-02',
					suspended: '2015-01-01'
				})
			],
			moment
		);
		expect(course.legs).toEqual([
			{ to: 'initialled', start: 0, end: 10, sinceOpening: { min: 10, max: 10 } },
			{ to: 'signed', start: 10, end: 30, sinceOpening: { min: 30, max: 30 } },
			{ to: 'in-force', start: 30, end: 365, sinceOpening: { min: 365, max: 365 } }
		]);
		expect(course.outcome).toBe('in-force');
		expect(course.total).toEqual({ min: 365, max: 365 });
	});

	test('skips a step whose date is unknown', () => {
		const { legs } = courseOf(
			[precedent('eu-aaa-vfa', { 'talks-opened': '2011-05-13', signed: '2011-05-23' })],
			moment
		);
		expect(legs).toEqual([{ to: 'signed', start: 0, end: 10, sinceOpening: { min: 10, max: 10 } }]);
	});

	test('reads a month as its middle day, but gives its length as a range', () => {
		const { legs, total } = courseOf(
			[precedent('eu-aaa-vfa', { 'talks-opened': '2005-11', 'in-force': '2005-12-15' })],
			moment
		);
		// November has 30 days: its middle, the earlier of two, is the 15th; 30 days on is 15 December.
		expect(legs[0]).toMatchObject({ start: 0, end: 30 });
		// From the 30th and from the 1st.
		expect(total).toEqual({ min: 15, max: 44 });
	});

	test('counts stalled talks until today, without an end', () => {
		const course = courseOf([precedent('eu-aaa-ra', { 'talks-opened': '2026-11-13' })], moment);
		expect(course).toMatchObject({ outcome: 'stalled', legs: [], total: { min: 10, max: 10 } });
	});

	test('has no length if the opening is unknown', () => {
		const course = courseOf(
			[precedent('eu-aaa-vfa', { signed: '2021-03-18', 'in-force': '2022-07-01' })],
			moment
		);
		expect(course).toMatchObject({ outcome: 'in-force', legs: [], total: null });
	});

	test('a pair is where its later agreement is', () => {
		const vfa = precedent('eu-aaa-vfa', { 'talks-opened': '2004-10-20', 'in-force': '2005-01-01' });
		const ra = precedent('eu-aaa-ra', { 'talks-opened': '2003-01-23' });
		const both = courseOf([vfa, ra], moment);
		expect(both.dates['talks-opened']).toBe('2004-10-20');
		expect(both.dates['in-force']).toBeNull();
		expect(both.statuses).toEqual(['in-force', 'stalled']);
		expect(both.outcome).toBe('stalled');
	});

	test('the tracked talks are derived from the milestones: 356 days since 2 December 2025', () => {
		const tracked = precedent('eu-kz-vfa', {}, { role: 'tracked', status: 'negotiating' });
		// 29 days of December, 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 to October, 23 of November.
		expect(courseOf([tracked], moment)).toMatchObject({
			tracked: true,
			outcome: 'open',
			statuses: ['negotiating'],
			total: { min: 356, max: 356 },
			unseen: 0
		});
	});

	test('an open path is counted up to where it is known, and the tracked one tells what is not', () => {
		const known = { ...moment, knownUntil: day('2026-04-15'), casesKnownUntil: day('2026-03-02') };
		const open = { 'talks-opened': '2025-12-02' };
		const tracked = precedent('eu-kz-vfa', {}, { role: 'tracked', status: 'negotiating' });
		// 29 days of December, 31 + 28 + 31, 15 of April; then 15 of April, 31 + 30 + 31 + 31 + 30 + 31, 23 of November.
		expect(courseOf([tracked], known)).toMatchObject({
			total: { min: 134, max: 134 },
			unseen: 222
		});
		expect(courseOf([precedent('eu-aaa-vfa', open)], known)).toMatchObject({
			total: { min: 90, max: 90 },
			unseen: 0
		});
	});
});
