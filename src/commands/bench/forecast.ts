import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { MODELS } from '$lib/domain/forecast/estimators/chain';
import { forecast, type ForecastInput } from '$lib/domain/forecast/forecast';
import { COMPARED_CLASSES, formatClass } from '$lib/domain/forecast/reference-class';
import { day } from '$lib/domain/time';
import { readPrecedents } from '$lib/server/record/precedents';
import { summarize, type Finding } from './finding';

/** The targets, in milliseconds of processor time after warm-up; more is too slow for a page. */
const LIMITS = { plain: 5, resampled: 150 };
const RESAMPLES = 2000;
const ROUNDS = { plain: 200, resampled: 15 };

/** How long the expensive calculations take: one row for each class and model. */
export function benchForecast(): Finding[] {
	const { agreements, asOf } = readPrecedents('data');
	return COMPARED_CLASSES.flatMap((choice) =>
		MODELS.flatMap((model) => measure({ agreements, today: asOf, choice, model }))
	);
}

function measure(asked: Pick<ForecastInput, 'agreements' | 'today' | 'choice' | 'model'>) {
	const opened = day('2025-12-02');
	const state = { stage: 'negotiation' as const, since: opened, opened };
	const input: ForecastInput = { ...asked, state };
	const resampling = () => ({
		resamples: RESAMPLES,
		generator: xoroshiro128plus(1)
	});
	const name = `forecast, ${formatClass(asked.choice)}, ${asked.model}`;
	return [
		timed(name, LIMITS.plain, ROUNDS.plain, () => forecast(input)),
		timed(`${name}, with ${RESAMPLES} resamples`, LIMITS.resampled, ROUNDS.resampled, () =>
			forecast({ ...input, resampling: resampling() })
		)
	];
}

function timed(what: string, limit: number, rounds: number, run: () => unknown): Finding {
	run();
	const times = Array.from({ length: rounds }, () => {
		const start = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	return { what, unit: 'ms', ...summarize(times), target: { atMost: limit } };
}
