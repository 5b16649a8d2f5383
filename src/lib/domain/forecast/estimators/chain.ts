import { daysBetween, type Day } from '$lib/domain/time';
import {
	averagedAtoms,
	emptyAtoms,
	NOTHING_LEFT,
	sampleOf,
	scatterSum,
	sumOfAtoms,
	type Atoms,
	type Sample
} from './atoms';
import type { Case, ClockStep } from '$lib/domain/forecast/cases';
import { durations, fastest, type Duration } from './durations';
import { around } from './elapsed';
import { accept, refuse, type Outcome } from '$lib/domain/forecast/problem';
import { STEP_INTO, WAITING_STAGES, type ForecastState } from '$lib/domain/forecast/state';

/**
 * - `kaplan-meier`: from the opening to the entry into force in one leg, given the time already elapsed.
 * - `stage-aware`: a semi-Markov chain, opening → initialling → signature → entry into force: the rest of the
 *   current stage, given the time spent in it, plus the stages after it, assumed to be independent.
 * - `stage-smoothed`: the same, averaged over elapsed times in the current stage around the true one, so that
 *   the answer does not depend on whether one case took a few days more or less: see {@link around}.
 */
export const MODELS = ['kaplan-meier', 'stage-aware', 'stage-smoothed'] as const;
export type Model = (typeof MODELS)[number];

/** One leg of the remaining path. */
interface Leg {
	durations: Duration[];
	sample: Sample;
	/** Days already spent in it. */
	elapsed: number;
	/** The elapsed times over which the answer is averaged: `elapsed` alone, or several around it. */
	given: readonly number[];
}

/** Everything that the distribution of the remaining time needs, computed once; each resample only changes the weights. */
export interface Chain {
	legs: Leg[];
	cases: readonly Case[];
	/** Days from today before which the probability is zero: see {@link chainFor}. */
	floor: number;
	/** Days from today up to which the longest observations reach. */
	followUp: number;
}

/**
 * The chain for talks in `state` on `today`, from `cases` as known today.
 *
 * The floor is the fastest known time from the current stage: no case went from this stage, or from the
 * next one (which can be reached today at the earliest), to the entry into force in fewer days. Legs of
 * different cases can add up to less; probability below the floor is moved up to it.
 *
 * Problems: `class-empty`, `no-precedent-concluded`, `stage-never-completed`,
 * `no-precedent-lasted-so-long`, `today-before-stage`.
 */
export function chainFor(
	model: Model,
	cases: readonly Case[],
	state: ForecastState,
	today: Day
): Outcome<Chain> {
	if (today < state.since) return refuse('today-before-stage', { since: state.since });
	if (cases.length === 0) return refuse('class-empty');
	const legs = legsOf(model, state).map(({ from, to, since }): Leg => {
		const list = durations(cases, { from, to, day: today });
		const elapsed = daysBetween(since ?? today, today);
		const given = model === 'stage-smoothed' ? around(elapsed) : [elapsed];
		return { durations: list, sample: sampleOf(list), elapsed, given };
	});
	const floor = floorOf(cases, state, today);
	if (floor === null) return refuse('no-precedent-concluded');
	if (legs.some((leg) => !leg.durations.some(({ event }) => event)))
		return refuse('stage-never-completed');
	if (legs.some((leg) => !leg.durations.some(({ time }) => time > leg.elapsed)))
		return refuse('no-precedent-lasted-so-long', { stage: state.stage });
	return accept({ legs, cases, floor, followUp: followUpOf(legs) });
}

function legsOf(
	model: Model,
	state: ForecastState
): { from: ClockStep; to: ClockStep; since: Day | null }[] {
	if (model === 'kaplan-meier') return [{ from: 'opened', to: 'inForce', since: state.opened }];
	const ahead = WAITING_STAGES.slice(WAITING_STAGES.indexOf(state.stage));
	return ahead.map((stage, index) => {
		const next = ahead[index + 1];
		return {
			from: STEP_INTO[stage],
			to: next ? STEP_INTO[next] : 'inForce',
			since: index === 0 ? state.since : null
		};
	});
}

/** Days, at least one; `null` if no case has gone from the current stage to the entry into force. */
function floorOf(cases: readonly Case[], state: ForecastState, today: Day): number | null {
	const next = WAITING_STAGES[WAITING_STAGES.indexOf(state.stage) + 1];
	const fromHere = fastest(cases, STEP_INTO[state.stage]);
	if (fromHere === null) return null;
	const fromNext = next ? (fastest(cases, STEP_INTO[next]) ?? 0) : 0;
	return Math.max(1, fromHere - daysBetween(state.since, today), fromNext);
}

function followUpOf(legs: readonly Leg[]): number {
	const days = legs.map((leg) => (leg.sample.times.at(-1) ?? 0) - Math.min(...leg.given));
	return days.reduce((a, b) => a + b, 0);
}

/** Reusable buffers for the calculation, one set for each forecast. */
export interface Workspace {
	atoms: Atoms[];
	sums: Atoms[];
	/** Cumulative probability by day from today, after {@link spread}. */
	cumulative: Float64Array;
}

export function workspaceFor({ legs, floor }: Chain): Workspace {
	const sizes = legs.map(({ sample, given }) => sample.times.length * given.length);
	// Add up the legs from the last backwards; the sums with the first leg go directly into the days.
	const products = sizes.map((_, index) =>
		index > 0 ? sizes.slice(index).reduce((a, b) => a * b, 1) : 0
	);
	const reach = legs.reduce((days, leg) => days + (leg.sample.times.at(-1) ?? 0), 0);
	return {
		atoms: sizes.map(emptyAtoms),
		sums: products.map(emptyAtoms),
		cumulative: new Float64Array(Math.max(reach, floor) + 1)
	};
}

/**
 * Fills `room.cumulative` with P(in force within d days), d = 0, 1, …: exact sums over whole days; "never" is
 * not included.
 *
 * @param weights how often each case counts
 * @returns false if the weights leave no case at risk, so that there is no estimate
 */
export function spread(chain: Chain, weights: Float64Array, room: Workspace): boolean {
	const { legs, floor } = chain;
	const { cumulative, atoms, sums } = room;
	let rest: Atoms | undefined;
	for (let index = legs.length - 1; index > 0; index -= 1) {
		const { sample, given } = legs[index]!;
		const own = atoms[index]!;
		if (averagedAtoms(sample, weights, given, own) === 0) return false;
		if (rest) sumOfAtoms(own, rest, sums[index]!);
		rest = rest ? sums[index]! : own;
	}
	const { sample, given } = legs[0]!;
	if (averagedAtoms(sample, weights, given, atoms[0]!) === 0) return false;
	cumulative.fill(0);
	scatterSum(atoms[0]!, rest ?? NOTHING_LEFT, floor, cumulative);
	let sum = 0;
	for (let i = 0; i < cumulative.length; i += 1) {
		sum += cumulative[i]!;
		cumulative[i] = sum;
	}
	return true;
}
