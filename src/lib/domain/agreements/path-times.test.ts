import { describe, expect, test } from 'vitest';
import { partialDate } from '$lib/domain/time';
import type { StepDate } from './agreement';
import { elapsed, medianRange, timedPath } from './path-times';

function step(step: StepDate['step'], date: string): StepDate {
	return { step, date: partialDate(date), confidence: 'high', note: null, citations: [] };
}

describe('timedPath', () => {
	test('counts from the step before and from the opening', () => {
		const path = timedPath([
			step('mandate', '2009-06-04'),
			step('talks-opened', '2009-07-13'), // 26 days left of June + 13
			step('initialled', '2009-07-20'),
			step('signed', '2009-08-20') // 11 days left of July + 20
		]);
		expect(path.map(({ sincePrevious }) => sincePrevious)).toEqual([
			null,
			{ min: 39, max: 39 },
			{ min: 7, max: 7 },
			{ min: 31, max: 31 }
		]);
		expect(path.map(({ sinceOpening }) => sinceOpening)).toEqual([
			null,
			null,
			{ min: 7, max: 7 },
			{ min: 38, max: 38 }
		]);
	});

	test('has no time since the opening if the opening is unknown', () => {
		const path = timedPath([step('signed', '2021-03-18'), step('in-force', '2022-07-01')]);
		// 18 March 2021 to 18 March 2022 is 365 days; 13 more in March, 30, 31, 30 and 1 to 1 July.
		expect(path.map(({ sincePrevious }) => sincePrevious)).toEqual([null, { min: 470, max: 470 }]);
		expect(path.map(({ sinceOpening }) => sinceOpening)).toEqual([null, null]);
	});
});

describe('elapsed', () => {
	test('is a range if a date is imprecise', () => {
		// From 30 November at the latest and 1 November at the earliest to 1 January.
		expect(elapsed(partialDate('2005-11'), partialDate('2006-01-01'))).toEqual({
			min: 32,
			max: 61
		});
	});

	test('is never negative', () => {
		expect(elapsed(partialDate('2011-04'), partialDate('2011-04-11'))).toEqual({
			min: 0,
			max: 10
		});
	});
});

describe('medianRange', () => {
	const range = (min: number, max = min) => ({ min, max });

	test('is the middle one of an odd count, between the middle two of an even one', () => {
		expect(medianRange([range(30), range(10), range(20)])).toEqual(range(20));
		expect(medianRange([range(10), range(40), range(20), range(30)])).toEqual(range(25));
	});

	test('treats the shortest and the longest lengths separately', () => {
		expect(medianRange([range(10, 12), range(5, 30), range(20, 21)])).toEqual(range(10, 21));
	});

	test('does not exist without values', () => {
		expect(medianRange([])).toBeNull();
	});
});
