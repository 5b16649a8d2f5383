import type { Duration } from './durations';

/** Durations sorted for speed: by time, events before censorings at the same time. */
export interface Sample {
	times: Int32Array;
	/** 1: event, 0: censored. */
	events: Uint8Array;
	/** Index of the case whose weight counts. */
	sources: Int32Array;
}

/** A discrete distribution of whole days from now on: `mass[i]` on `days[i]`; the rest never comes. */
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
 * The Kaplan–Meier distribution of the time still to go, given that `after` days have passed: its jumps,
 * with every case counting `weights[source]` times. The same estimator as `kaplanMeier`, written for two
 * thousand resamples: no sorting, no allocation.
 *
 * @returns the weight at risk; 0 where nobody lasted longer than `after`, and then `out` is empty
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
 * The mean of the distributions of {@link remainingAtoms} given each of several times passed; those that
 * nobody lasted longer than are passed over.
 *
 * @returns how many of `afters` had somebody at risk; with 0 nothing can be said
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

/** The distribution of the sum of two independent times: all pairs, equal days not joined. */
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

/** No time at all, for sure: what is to be added after the last leg. */
export const NOTHING_LEFT: Atoms = {
	days: Int32Array.of(0),
	mass: Float64Array.of(1),
	count: 1
};

/**
 * Adds the distribution of the sum of two independent times to `byDay`, where what falls below `floor` counts
 * on it. Nothing is kept in between: for many atoms the writing costs more than the reckoning.
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
