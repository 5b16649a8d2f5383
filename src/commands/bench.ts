import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { MODELS, type Model } from '$lib/domain/forecast/chain';
import { forecast, type ForecastInput } from '$lib/domain/forecast/forecast';
import {
	COMPARED_CLASSES,
	formatClass,
	type ForecastClass
} from '$lib/domain/forecast/reference-class';
import { day } from '$lib/domain/time';
import { readPrecedents } from '$lib/server/record/precedents';

/**
 * `npm run bench`: how long the expensive calculations take, in milliseconds of processor time, warmed up: what
 * they need of one core, whatever else the machine does. Fails where a median is above its limit.
 */
const LIMITS = { plain: 5, resampled: 150 };
const RESAMPLES = 2000;
const ROUNDS = { plain: 200, resampled: 15 };

const { agreements, asOf } = readPrecedents('data');
const opened = day('2025-12-02');

const rows = COMPARED_CLASSES.flatMap((choice) => MODELS.map((model) => measure(choice, model)));
console.log(
	`forecast, median of ${ROUNDS.plain}; with ${RESAMPLES} resamples, median of ${ROUNDS.resampled}`
);
console.table(rows);
const slow = rows.filter((row) => row.plain > LIMITS.plain || row.resampled > LIMITS.resampled);
if (slow.length > 0) {
	console.error(`Slower than ${LIMITS.plain} ms, or ${LIMITS.resampled} ms with resamples.`);
	process.exitCode = 1;
}

function measure(choice: ForecastClass, model: Model) {
	const state = { stage: 'negotiation' as const, since: opened, opened };
	const input: ForecastInput = { agreements, state, today: asOf, choice, model };
	return {
		class: formatClass(choice),
		model,
		plain: median(ROUNDS.plain, () => forecast(input)),
		resampled: median(ROUNDS.resampled, () =>
			forecast({
				...input,
				resampling: { resamples: RESAMPLES, generator: xoroshiro128plus(1) }
			})
		)
	};
}

/** Milliseconds to two decimals. */
function median(rounds: number, run: () => unknown): number {
	run();
	const times = Array.from({ length: rounds }, () => {
		const start = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	return Number((times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN).toFixed(2));
}
