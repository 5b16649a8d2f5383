import { daysBetween, type Day } from '$lib/domain/time';
import { CLOCK_STEPS, type Case, type ClockStep } from '$lib/domain/forecast/cases';
import type { Observation } from './kaplan-meier';

/** How long one case took, or has been waiting, from one step to another. */
export interface Duration extends Observation {
	/** Index of the case. */
	source: number;
	/** Whole days, at least one. */
	time: number;
}

/**
 * The times in whole days from one step to another as known on `day`; open cases are censored on that day.
 * Cases that have not reached the first step are absent. So are cases that have reached a later step if the
 * date of this one is unknown: they are not waiting, and we do not know how long they took.
 */
export function durations(
	cases: readonly Case[],
	{ from, to, day }: { from: ClockStep; to: ClockStep; day: Day }
): Duration[] {
	const later = CLOCK_STEPS.slice(CLOCK_STEPS.indexOf(to) + 1);
	return cases.flatMap((entry, source) => {
		const start = entry[from];
		const end = entry[to];
		if (start === null || (end === null && later.some((step) => entry[step] !== null))) return [];
		const time = daysBetween(start, end ?? day);
		return time >= 1 ? [{ time, event: end !== null, source }] : [];
	});
}

/** The shortest time in days from a step to the entry into force that any case needed; `null` if none did. */
export function fastest(cases: readonly Case[], from: ClockStep): number | null {
	const times = cases.flatMap((entry) => {
		const start = entry[from];
		return start !== null && entry.inForce !== null ? [daysBetween(start, entry.inForce)] : [];
	});
	return times.length > 0 ? Math.min(...times) : null;
}
