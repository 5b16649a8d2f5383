import { describe, expect, it } from 'vitest';
import { day, partialDate } from '$lib/domain/time';
import { dayOfReach, movedByEvents } from './check';

describe('dayOfReach', () => {
	it.each([
		['2026-04', 'beginning', '2026-04-05'],
		['2026-04', 'middle', '2026-04-15'],
		['2026-04', 'end', '2026-04-25'],
		['2026-04', null, '2026-04-15'],
		['2026-11-23', null, '2026-11-23'],
		['2026', 'end', '2026-07-02']
	] as const)('%s, %s', (reach, reachPart, expected) => {
		expect(dayOfReach({ reach: partialDate(reach), reachPart })).toBe(expected);
	});
});

describe('movedByEvents', () => {
	const check = { checkedOn: day('2026-11-23'), knownUntil: day('2026-04-15') };
	const event = {
		kind: 'round',
		status: 'done',
		date: partialDate('2026-11-25'),
		recordedOn: day('2026-11-27')
	} as const;

	it.each([
		['a step after the horizon moves it', event, '2026-11-25'],
		['so does a statement', { ...event, kind: 'statement' }, '2026-11-25'],
		[
			'a month that was over when it was recorded moves it to its end',
			{ ...event, date: partialDate('2026-10') },
			'2026-10-31'
		],
		[
			'a month recorded while it lasted moves it no further than that day',
			{ ...event, date: partialDate('2026-11') },
			'2026-11-27'
		],
		['an earlier step does not', { ...event, date: partialDate('2026-03-03') }, '2026-04-15'],
		['what is only planned does not', { ...event, status: 'scheduled' }, '2026-04-15'],
		['what is not of the talks does not', { ...event, kind: 'rule' }, '2026-04-15']
	] as const)('%s', (_name, milestone, knownUntil) => {
		expect(movedByEvents(check, [milestone])).toEqual({ ...check, knownUntil });
	});
});
