import { forecast, type ForecastInput } from '$lib/domain/forecast/forecast';
import { COMPARED_CLASSES, formatClass } from '$lib/domain/forecast/reference-class';
import { day } from '$lib/domain/time';
import { readPrecedents } from '$lib/server/record/precedents';
import { summarize, type Finding } from './finding';

/** The target, in milliseconds of processor time after warm-up; more is too slow for a version of the record. */
const LIMIT = 150;
const ROUNDS = 15;

/** How long the figure with its band takes, for each class. */
export function benchForecast(): Finding[] {
	const { agreements, asOf } = readPrecedents('data');
	const opened = day('2025-12-02');
	const input: Omit<ForecastInput, 'choice'> = {
		agreements,
		casesKnownUntil: asOf,
		state: { stage: 'negotiation', since: opened, opened },
		knownUntil: day('2026-04-15'),
		today: day('2026-04-15')
	};
	return COMPARED_CLASSES.map((choice) =>
		timed(`forecast with its band, ${formatClass(choice)}`, () => forecast({ ...input, choice }))
	);
}

function timed(what: string, run: () => unknown): Finding {
	run();
	const times = Array.from({ length: ROUNDS }, () => {
		const start = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	return { what, unit: 'ms', ...summarize(times), target: { atMost: LIMIT } };
}
