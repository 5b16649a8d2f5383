import { describe, expect, test } from 'vitest';
import { precedent, talksMoment } from '$tests/support/agreements';
import { arrange, cases, courses, summarise } from './comparison';
import type { Course } from './course';

const moment = talksMoment();

/** A pair (10 and 20 days), a package of two pairs' halves (30 days), a single one (50), a stalled one. */
const WORLD = [
	precedent(
		'eu-aaa-vfa',
		{ 'talks-opened': '2010-01-11', 'in-force': '2010-01-21' },
		{ pairedWith: 'eu-aaa-ra' }
	),
	precedent(
		'eu-aaa-ra',
		{ 'talks-opened': '2010-01-01', 'in-force': '2010-01-21' },
		{ pairedWith: 'eu-aaa-vfa' }
	),
	precedent(
		'eu-bbb-vfa',
		{ 'talks-opened': '2006-11-01', 'in-force': '2006-12-01' },
		{ package: 'west' }
	),
	precedent(
		'eu-ccc-vfa',
		{ 'talks-opened': '2006-11-01', 'in-force': '2006-12-01' },
		{ package: 'west' }
	),
	precedent('eu-ddd-ra', { 'talks-opened': '2003-05-01', 'in-force': '2003-06-20' }),
	precedent('eu-eee-ra', { 'talks-opened': '2016-10' }),
	precedent('eu-aaa-amd', { 'in-force': '2015-01-01' }, { amends: 'eu-aaa-vfa' }),
	precedent('eu-kaz-vfa', { 'talks-opened': '2025-12-02' }, { sameAs: 'eu-kz-vfa' }),
	precedent('eu-kz-vfa', {}, { role: 'tracked', status: 'negotiating' })
];

const slugs = (all: readonly Course[]) =>
	all.map(({ members }) => members.map((a) => a.slug).join());

describe('courses', () => {
	test('are all agreements but the row about the tracked talks', () => {
		const all = slugs(courses(WORLD, 'all', moment));
		expect(all).toHaveLength(8);
		expect(all).not.toContain('eu-kaz-vfa');
	});

	test('of one kind, or pairs as one', () => {
		expect(slugs(courses(WORLD, 'ra', moment))).toEqual(['eu-aaa-ra', 'eu-ddd-ra', 'eu-eee-ra']);
		expect(slugs(courses(WORLD, 'pair', moment))).toEqual(['eu-aaa-vfa,eu-aaa-ra']);
	});
});

describe('cases', () => {
	test('a pair counts once, a package once, an amendment and the tracked talks not at all', () => {
		expect(slugs(cases(WORLD, 'all', moment))).toEqual([
			'eu-aaa-vfa,eu-aaa-ra',
			'eu-bbb-vfa,eu-ccc-vfa',
			'eu-ddd-ra',
			'eu-eee-ra'
		]);
		expect(slugs(cases(WORLD, 'vfa', moment))).toEqual(['eu-aaa-vfa', 'eu-bbb-vfa,eu-ccc-vfa']);
	});

	test('are summarised: 10, 30 and 50 days, and one stalled', () => {
		// The pair counts from its later opening: 10 days, not 20.
		expect(summarise(cases(WORLD, 'all', moment))).toEqual({
			count: 4,
			inForce: 3,
			stalled: 1,
			open: 0,
			median: { min: 30, max: 30 },
			measured: 3
		});
	});
});

describe('arrange', () => {
	const byPartner = (a: Course, b: Course) => (slugs([a])[0]! < slugs([b])[0]! ? -1 : 1);
	const shown = (order: Parameters<typeof arrange>[1]['order'], descending = false) =>
		slugs(
			arrange(courses(WORLD, 'all', moment), { order, descending, status: 'all', byPartner })
		).map((slug) => slug.slice(3));

	test('by duration: the tracked talks first, open ones after those in force, unknown last', () => {
		expect(shown('duration')).toEqual([
			'kz-vfa',
			'aaa-vfa',
			'aaa-ra',
			'bbb-vfa',
			'ccc-vfa',
			'ddd-ra',
			'eee-ra',
			'aaa-amd'
		]);
	});

	test('in reverse order unknown ones are still last', () => {
		const all = shown('opened', true);
		expect(all.slice(0, 3)).toEqual(['kz-vfa', 'eee-ra', 'aaa-vfa']);
		expect(all.at(-1)).toBe('aaa-amd');
	});

	test('by status leaves out the others, but never the tracked talks', () => {
		const stalled = arrange(courses(WORLD, 'all', moment), {
			order: 'partner',
			descending: false,
			status: 'stalled',
			byPartner
		});
		expect(slugs(stalled)).toEqual(['eu-kz-vfa', 'eu-eee-ra']);
	});
});
