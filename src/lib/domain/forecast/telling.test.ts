import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import type { Forecast } from './forecast';
import { telling } from './telling';

function forecastWith(curve: Forecast['curve'], share: number): Forecast {
	return {
		modelVersion: '1',
		model: 'stage-aware',
		choice: { unit: 'pair', packages: 'once', openedSince: null, without: [] },
		today: day('2026-01-01'),
		state: { stage: 'negotiation', since: day('2025-12-02'), opened: day('2025-12-02') },
		cases: [],
		fingerprint: 'x',
		curve,
		floor: { days: 100, date: day('2026-04-11') },
		never: { share, until: day('2040-01-01') },
		band: null,
		influence: null
	};
}

describe('telling', () => {
	it('says what the curve says two calendar years ahead, the median and never', () => {
		const told = telling(forecastWith({ days: [365, 1096], probability: [0.26, 0.6] }, 0.4));
		expect(told).toEqual({
			within: { by: '2028-01-01', frequency: { kind: 'about', numerator: 1, denominator: 4 } },
			// 1,096 days after 1 January 2026: three years with the 29 February of 2028.
			median: '2029-01-01',
			never: { kind: 'about', numerator: 2, denominator: 5 }
		});
	});

	it('has no median if fewer than half ever come into force', () => {
		expect(telling(forecastWith({ days: [365], probability: [0.3] }, 0.7)).median).toBe('never');
	});

	it.each([
		[0.55, 0.7, '2027-01-01'],
		[0.3, 0.7, 'open'],
		[0.1, 0.4, 'never']
	])(
		'names a median only if the band from %d to %d at the end supports it',
		(lower, upper, median) => {
			const base = forecastWith({ days: [365], probability: [0.6] }, 0.4);
			const band = {
				level: 0.8,
				days: [0, 365],
				lower: [0, lower],
				upper: [0, upper],
				resamples: 9,
				silent: 0
			};
			expect(telling({ ...base, band }).median).toBe(median);
		}
	);
});
