import { expect, test } from 'vitest';
import { DEFAULT_CLASS } from '$lib/domain/forecast/reference-class';
import type { Forecast } from '$lib/domain/forecast/forecast';
import { day } from '$lib/domain/time';
import { answerBy, curveView } from './forecast-view';

const opened = day('2025-12-02');
/** 17.36 in 100 after a year, and nothing before. */
const forecast: Forecast = {
	...{ modelVersion: '3', model: 'cure', choice: DEFAULT_CLASS, fingerprint: 'x', cases: [] },
	...{ today: day('2026-06-01'), knownUntil: day('2026-01-01') },
	casesKnownUntil: day('2026-06-01'),
	state: { stage: 'negotiation', since: opened, opened },
	supposed: false,
	curve: { days: [365], probability: [0.1736] },
	band: { days: [0, 365, 730], lower: [0, 0.1, 0.1], upper: [0, 0.4, 0.4] },
	ifQuiet: { days: [300], probability: [0.12] },
	fastest: null,
	never: { share: 0.8264, until: day('2037-12-28') }
};

test('an answer is the same in the figure and in the dots, with its range', () => {
	expect(answerBy(forecast, day('2027-06-01'))).toMatchObject({
		...{ n: 17, quiet: 12, band: { lower: 10, upper: 40 } },
		dots: { filled: 17, later: 0, never: 83 }
	});
});

test('the curve starts where the record ends, and shows where today is', () => {
	const { points, lines } = curveView(forecast, { by: null, nameOf: () => '', language: 'en' });
	expect(points[0]).toMatchObject({ at: 30, probability: 0, upper: 0 });
	expect(lines.map(({ at, text }) => [at, text])).toEqual([
		[30, 'known until here'],
		[181, 'today']
	]);
});
