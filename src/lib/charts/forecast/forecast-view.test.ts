import { expect, test } from 'vitest';
import { DEFAULT_CLASS } from '$lib/domain/forecast/reference-class';
import type { Forecast } from '$lib/domain/forecast/forecast';
import { day } from '$lib/domain/time';
import { answerBy } from './forecast-view';

/** One in four after a year, and nothing before. */
const forecast: Forecast = {
	...{ modelVersion: '1', model: 'stage-aware', choice: DEFAULT_CLASS, fingerprint: 'x' },
	...{ today: day('2026-01-01'), cases: [] },
	state: { stage: 'negotiation', since: day('2025-12-02'), opened: day('2025-12-02') },
	curve: { days: [365], probability: [0.25] },
	floor: { days: 365, date: day('2027-01-01') },
	never: { share: 0.75, until: day('2040-01-01') },
	band: {
		...{ days: [0, 365], lower: [0, 0.1], upper: [0, 0.4] },
		...{ level: 0.8, resamples: 100, silent: 0 }
	},
	influence: { days: [0, 365], lower: [0, 0.2], upper: [0, 0.2] }
};

test('an answer has the range that it moves in, and none where it does not move', () => {
	expect(answerBy(forecast, day('2027-06-01'))).toMatchObject({
		n: 25,
		band: { lower: 10, upper: 40 },
		influence: null
	});
	expect(answerBy(forecast, day('2026-01-01'))).toMatchObject({ n: 0, band: null });
});
