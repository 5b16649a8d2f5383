import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilityBy } from '$lib/domain/forecast/forecast';
import { inHundred } from '$lib/domain/forecast/frequency';
import { WAITING_STAGES } from '$lib/domain/forecast/state';
import { casesAhead } from '$lib/domain/forecast/telling';
import { addDays, day, type Day } from '$lib/domain/time';
import { readBacktest } from '$lib/server/record/backtest';
import { forecastsOf } from '$lib/server/services/forecast/forecasts';
import { shippedRecord } from '$tests/support/record';
import { TODAY } from '$tests/support/tracker';

const today = day(TODAY);
const forecasts = forecastsOf(shippedRecord(), today, readBacktest('data').asOf);

function supposing(stage: 'initialling' | 'signature', on: Day) {
	const found = forecasts.get({ suppose: { stage, on } });
	if (!found.ok) throw new Error(found.problem);
	return found.value;
}

const step = fc.constantFrom(...WAITING_STAGES.slice(1)) as fc.Arbitrary<
	'initialling' | 'signature'
>;

describe('what is supposed', () => {
	it('one day later changes no chance by more than a little, and none is 0 or 100', () => {
		fc.assert(
			fc.property(
				step,
				fc.integer({ min: 1, max: 1500 }),
				fc.integer({ min: 1, max: 3000 }),
				(stage, from, ahead) => {
					const on = addDays(today, from);
					const by = addDays(on, ahead + 1);
					const [first, next] = [on, addDays(on, 1)].map((day) =>
						probabilityBy(supposing(stage, day), by)
					) as [number, number];
					expect(Math.abs(first - next)).toBeLessThan(0.02);
					for (const chance of [first, next].map(inHundred)) {
						expect(chance).toBeGreaterThanOrEqual(1);
						expect(chance).toBeLessThanOrEqual(99);
					}
				}
			),
			{ numRuns: 25 }
		);
	}, 60_000);

	it('rests on the cases that got as far, and says how many', () => {
		const real = forecasts.get();
		if (!real.ok) throw new Error(real.problem);
		expect(casesAhead(real.value)).toHaveLength(13);
		for (const stage of ['initialling', 'signature'] as const) {
			const ahead = casesAhead(supposing(stage, addDays(today, 100)));
			expect(ahead).toHaveLength(9);
			expect(ahead.every(({ inForce }) => inForce !== null)).toBe(true);
		}
	});

	it('is marked as supposed, and looks ahead from its day', () => {
		const on = addDays(today, 200);
		expect(supposing('signature', on)).toMatchObject({ supposed: true, today: on, ifQuiet: null });
	});
});
