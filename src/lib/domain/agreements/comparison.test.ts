import { describe, expect, it } from 'vitest';
import { headline } from '$lib/domain/record/headline';
import { day, partialDate } from '$lib/domain/time';
import type { Agreement } from './agreement';
import {
	compare,
	compareAll,
	pathDates,
	sortComparisons,
	summarise,
	type Comparison
} from './comparison';
import type { Step } from './stages';

const today = day('2026-11-23');

function agreement(slug: string, path: [Step, string][], rest: Partial<Agreement> = {}): Agreement {
	return {
		slug,
		kind: 'vfa',
		role: 'precedent',
		partner: { iso3: 'XXX', name: { en: slug } },
		pairedWith: null,
		amends: null,
		package: null,
		title: slug,
		name: { en: slug },
		ojCitation: null,
		celex: null,
		status: 'in-force',
		legalStartingPoint: null,
		mandateDecision: null,
		statements: [],
		sameAs: null,
		path: path.map(([step, date]) => ({
			step,
			date: partialDate(date),
			confidence: 'high',
			note: null,
			citations: []
		})),
		rounds: null,
		notes: null,
		citations: [],
		...rest
	};
}

function row(subject: Agreement): Comparison {
	return compare(subject, pathDates(subject), today);
}

const quick = agreement('quick', [
	['mandate', '2009-01-01'],
	['talks-opened', '2010-01-01'],
	['initialled', '2010-04-02'],
	['signed', '2010-07-02'],
	['in-force', '2011-01-01'],
	['superseded', '2017-01-01']
]);
const slow = agreement('slow', [
	['talks-opened', '2010-01-01'],
	['in-force', '2013-01-01']
]);
const stalled = agreement('stalled', [['talks-opened', '2016']], { status: 'stalled' });
const unopened = agreement('unopened', [['mandate', '2002-11']], { status: 'stalled' });

describe('compare', () => {
	it('measures from the opening of the talks to entry into force, whatever came later', () => {
		// 365 days; its parts are 91, 91 and 183 days.
		expect(row(quick).days).toEqual({ min: 365, max: 365 });
		expect(row(quick).months).toBeCloseTo(365 / 30.4375, 12);
		expect(row(quick).segments).toEqual([
			{ from: 'talks-opened', to: 'initialled', start: 0, end: 91 / 30.4375 },
			{ from: 'initialled', to: 'signed', start: 91 / 30.4375, end: 182 / 30.4375 },
			{ from: 'signed', to: 'in-force', start: 182 / 30.4375, end: 365 / 30.4375 }
		]);
	});

	it('leaves steps out that have no date', () => {
		expect(row(slow).segments).toEqual([
			{ from: 'talks-opened', to: 'in-force', start: 0, end: 1096 / 30.4375 }
		]);
	});

	it('counts open talks up to today and says so', () => {
		const { open, days, segments } = row(stalled);
		expect(open).toBe(true);
		// From 31 December, or 1 January, 2016 to 23 November 2026.
		expect(days).toEqual({ min: 3614, max: 3979 });
		expect(segments).toMatchObject([{ from: 'talks-opened', to: null, start: 0 }]);
	});

	it('has no length where the talks were never opened', () => {
		expect(row(unopened)).toMatchObject({ months: null, days: null, segments: [] });
	});

	it('takes the dates of a tracked agreement from the headline, not from a path', () => {
		const tracked = agreement('eu-kz-vfa', [], { role: 'tracked', status: 'negotiating' });
		const [kazakhstan] = compareAll([tracked], headline([], today));
		expect(kazakhstan?.months).toBeNull();
	});
});

describe('sortComparisons', () => {
	const rows = [row(unopened), row(slow), row(stalled), row(quick)];
	const slugs = (order: Parameters<typeof sortComparisons>[1]) =>
		sortComparisons(rows, order, (subject) => subject.slug).map(({ agreement }) => agreement.slug);

	it('puts what has no value last', () => {
		expect(slugs('duration')).toEqual(['quick', 'slow', 'stalled', 'unopened']);
		expect(slugs('opening')).toEqual(['quick', 'slow', 'stalled', 'unopened']);
		expect(slugs('partner')).toEqual(['quick', 'slow', 'stalled', 'unopened']);
		expect(slugs('status')).toEqual(['stalled', 'unopened', 'quick', 'slow']);
	});
});

describe('summarise', () => {
	it('counts a package once in the median and amendments not at all', () => {
		const twin = agreement(
			'twin',
			[
				['talks-opened', '2010-01-01'],
				['in-force', '2013-01-01']
			],
			{
				package: 'p'
			}
		);
		const amendment = agreement(
			'x',
			[
				['talks-opened', '2010-01-01'],
				['in-force', '2010-02-01']
			],
			{
				amends: 'quick'
			}
		);
		const rows = [quick, slow, { ...twin, slug: 'a' }, { ...twin, slug: 'b' }, stalled, amendment];
		expect(summarise(rows.map(row))).toEqual({
			total: 5,
			concluded: 4,
			stalled: 1,
			negotiating: 0,
			// 365, 1096 and, once, 1096 days.
			medianMonths: 1096 / 30.4375
		});
	});

	it('has no median of nothing', () => {
		expect(summarise([]).medianMonths).toBeNull();
	});
});
