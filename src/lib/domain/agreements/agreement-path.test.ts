import { describe, expect, it } from 'vitest';
import { precedent, talksMoment } from '$tests/support/agreements';
import { precedentPath, trackedPath } from './agreement-path';
import { STAGES } from './stages';

const states = (path: ReturnType<typeof precedentPath>) =>
	path.way.map(({ name, state, date }) => `${name} ${state} ${date ?? '-'}`);

describe('the path of a precedent', () => {
	it('ends in force; later steps are separate', () => {
		const path = precedentPath(
			precedent('eu-aaa-vfa', {
				mandate: '2004-07-12',
				'talks-opened': '2004-10-20',
				initialled: '2005-10-13',
				signed: '2006-05-25',
				'in-force': '2007-06-01',
				suspended: '2022-09-12'
			})
		);
		expect(states(path)).toEqual([
			'mandate done 2004-07-12',
			'talks-opened done 2004-10-20',
			'initialled done 2005-10-13',
			'signed done 2006-05-25',
			'in-force done 2007-06-01'
		]);
		expect(path.after.map(({ name }) => name)).toEqual(['suspended']);
		// 20 October 2004 to 13 October 2005
		expect(path.way[2]?.sinceOpening).toEqual({ min: 358, max: 358 });
	});

	it('shows what stalled talks did not reach', () => {
		expect(
			states(
				precedentPath(precedent('eu-bbb-ra', { mandate: '2014-12', 'talks-opened': '2016-10' }))
			)
		).toEqual([
			'mandate done 2014-12',
			'talks-opened done 2016-10',
			'initialled ahead -',
			'signed ahead -',
			'in-force ahead -'
		]);
	});

	it('shows a step that must have been taken on an unknown date, and no time across the gap', () => {
		const path = precedentPath(
			precedent('eu-ccc-vfa', {
				mandate: '2019-10-24',
				signed: '2021-03-18',
				'in-force': '2022-07-01'
			})
		);
		expect(states(path)[1]).toBe('talks-opened done -');
		expect(path.way[2]).toMatchObject({ name: 'signed', sincePrevious: null, sinceOpening: null });
		expect(path.way[3]?.sincePrevious).toEqual({ min: 470, max: 470 });
	});
});

describe('the path of the tracked talks', () => {
	it('has all stages, in order; the current one is negotiation', () => {
		const { way } = trackedPath(talksMoment().tracks.vfa, []);
		expect(way.map(({ name }) => name)).toEqual([...STAGES]);
		expect(
			way.filter(({ state }) => state === 'current').map(({ name, date }) => [name, date])
		).toEqual([['negotiation', '2025-12-02']]);
	});
});
