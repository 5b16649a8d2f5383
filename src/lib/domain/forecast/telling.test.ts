import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import type { Forecast } from './forecast';
import { DEFAULT_CLASS } from './reference-class';
import { talks } from './sample-cases';
import { historyOf, telling } from './telling';

const OPENED = day('2025-12-02');

function forecastWith(curve: Forecast['curve'], rest: Partial<Forecast> = {}): Forecast {
	return {
		...{ modelVersion: '3', model: 'cure', choice: DEFAULT_CLASS, fingerprint: 'x', cases: [] },
		...{ today: day('2026-01-20'), knownUntil: day('2026-01-01') },
		casesKnownUntil: day('2026-01-01'),
		state: { stage: 'negotiation', since: OPENED, opened: OPENED },
		supposed: false,
		curve,
		band: { days: [0, 730, 1500], lower: [0, 0.1, 0.5], upper: [0, 0.4, 0.7] },
		ifQuiet: { days: [365], probability: [0.22] },
		fastest: null,
		never: { share: 0.4, until: day('2037-12-28') },
		...rest
	};
}

describe('telling', () => {
	it('says what the curve says by the end of the month two years ahead', () => {
		const told = telling(forecastWith({ days: [365, 1096], probability: [0.26, 0.6] }));
		expect(told).toEqual({
			by: '2028-01-31',
			n: 26,
			range: { lower: 10, upper: 70 },
			knownUntil: '2026-01-01',
			quiet: 22,
			stage: 'negotiation',
			supposed: false,
			// 1,096 days after 1 January 2026: 1 January 2029, with the 29 February of 2028.
			median: '2029-01-31'
		});
	});

	it('names no date where the range does not support it', () => {
		const band = { days: [0, 730, 1500], lower: [0, 0.1, 0.49], upper: [0, 0.4, 0.7] };
		const curve = { days: [365, 1096], probability: [0.26, 0.6] };
		expect(telling(forecastWith(curve, { band })).median).toBeNull();
	});

	it('names no date where it is never more likely than not', () => {
		expect(telling(forecastWith({ days: [365], probability: [0.3] })).median).toBeNull();
	});

	it('says the figure once where everything is known', () => {
		const known = { ifQuiet: null };
		expect(telling(forecastWith({ days: [365], probability: [0.3] }, known)).quiet).toBeNull();
	});
});

describe('what became of earlier talks', () => {
	const cases = [
		talks('fast', [100, 50, 30]),
		talks('on the day', [365, 50, 30]),
		talks('slow', [366, 400, 500]),
		talks('slow and open', [900]),
		talks('open', []),
		// In force, but nobody knows when it was initialled.
		talks('undated', [100, 50, 30], { initialled: null })
	];
	const at = (stage: 'negotiation' | 'initialling' | 'signature') =>
		historyOf({ cases, state: { stage, since: OPENED, opened: OPENED } });

	it('counts those that were slow at the present stage', () => {
		expect(at('negotiation')).toMatchObject({
			...{ cases: 6, concluded: 4 },
			slow: { count: 3, later: 1, open: 2 }
		});
		// One of the six is not known to have been initialled, and came into force all the same.
		expect(at('initialling')).toMatchObject({ cases: 5, concluded: 4 });
		expect(at('signature')).toMatchObject({ cases: 4, concluded: 4 });
		expect(at('initialling').slow).toEqual({ count: 2, later: 1, open: 1 });
		expect(at('signature').slow).toEqual({ count: 1, later: 1, open: 0 });
	});
});
