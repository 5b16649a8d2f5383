import type { Duration } from './durations';

/** Durations sorted for speed: by time, events before censorings at the same time. */
export interface Sample {
	times: Int32Array;
	/** 1: event, 0: censored. */
	events: Uint8Array;
	/** Index of the case that gives the weight. */
	sources: Int32Array;
}

/** A discrete distribution over whole days from now: `mass[i]` on `days[i]`; the rest of the mass is "never". */
export interface Atoms {
	days: Int32Array;
	mass: Float64Array;
	count: number;
}

export function sampleOf(durations: readonly Duration[]): Sample {
	const sorted = durations.toSorted(
		(a, b) => a.time - b.time || Number(b.event) - Number(a.event) || a.source - b.source
	);
	return {
		times: Int32Array.from(sorted, ({ time }) => time),
		events: Uint8Array.from(sorted, ({ event }) => Number(event)),
		sources: Int32Array.from(sorted, ({ source }) => source)
	};
}

export function emptyAtoms(capacity: number): Atoms {
	return { days: new Int32Array(capacity), mass: new Float64Array(capacity), count: 0 };
}

/**
 * The jumps of the Kaplan–Meier distribution of the remaining time, given that `after` days have passed; every
 * case counts `weights[source]` times. The same estimator as `kaplanMeier`, but without sorting or allocation,
 * because it runs for two thousand resamples.
 *
 * @returns the weight at risk; 0 if no case lasted longer than `after`, and then `out` is empty
 */
export function remainingAtoms(
	sample: Sample,
	weights: Float64Array,
	after: number,
	out: Atoms
): number {
	out.count = 0;
	return appendAtoms(sample, weights, after, out);
}

/**
 * The mean of the distributions of {@link remainingAtoms} for several elapsed times; elapsed times that no case
 * exceeded are skipped.
 *
 * @returns how many of `afters` had a case at risk; 0 means that there is no estimate
 */
export function averagedAtoms(
	sample: Sample,
	weights: Float64Array,
	afters: readonly number[],
	out: Atoms
): number {
	out.count = 0;
	let told = 0;
	for (const after of afters) {
		if (appendAtoms(sample, weights, after, out) > 0) told += 1;
	}
	for (let i = 0; i < out.count; i += 1) out.mass[i]! /= told;
	return told;
}

function appendAtoms(sample: Sample, weights: Float64Array, after: number, out: Atoms): number {
	const { times, events, sources } = sample;
	let first = 0;
	while (first < times.length && times[first]! <= after) first += 1;
	let total = 0;
	for (let i = first; i < times.length; i += 1) total += weights[sources[i]!]!;
	let atRisk = total;
	let survival = 1;
	for (let i = first; i < times.length;) {
		const time = times[i]!;
		let died = 0;
		let left = 0;
		for (; i < times.length && times[i] === time; i += 1) {
			const weight = weights[sources[i]!]!;
			left += weight;
			if (events[i] === 1) died += weight;
		}
		if (died > 0) {
			out.days[out.count] = time - after;
			out.mass[out.count] = (survival * died) / atRisk;
			out.count += 1;
			survival *= 1 - died / atRisk;
		}
		atRisk -= left;
	}
	return total;
}

/** The distribution of the sum of two independent times: all pairs, without merging equal days. */
export function sumOfAtoms(a: Atoms, b: Atoms, out: Atoms): void {
	let count = 0;
	for (let i = 0; i < a.count; i += 1) {
		const days = a.days[i]!;
		const mass = a.mass[i]!;
		for (let j = 0; j < b.count; j += 1) {
			out.days[count] = days + b.days[j]!;
			out.mass[count] = mass * b.mass[j]!;
			count += 1;
		}
	}
	out.count = count;
}

/** Certainly zero days: added after the last leg. */
export const NOTHING_LEFT: Atoms = {
	days: Int32Array.of(0),
	mass: Float64Array.of(1),
	count: 1
};

/**
 * Adds the distribution of the sum of two independent times to `byDay`; days below `floor` count as `floor`.
 * It stores no intermediate list: with many atoms, writing one costs more than the calculation.
 */
export function scatterSum(a: Atoms, b: Atoms, floor: number, byDay: Float64Array): void {
	for (let i = 0; i < a.count; i += 1) {
		const days = a.days[i]!;
		const mass = a.mass[i]!;
		for (let j = 0; j < b.count; j += 1) {
			const day = days + b.days[j]!;
			byDay[day > floor ? day : floor]! += mass * b.mass[j]!;
		}
	}
}
