import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { Source } from '$lib/domain/milestones/citation';
import type { Instant } from '$lib/domain/time';
import { formOf, type Work } from './milestone-work';

/** An approved version that will be published when it is due, although a newer draft is being written. */
export interface PlannedVersion {
	number: number;
	dueAt: Instant;
	typed: TypedMilestone;
	/** What the newer draft says instead. */
	newer: TypedMilestone;
}

/** @param planned the work on the planned revision */
export function plannedVersion(
	{ plan, newest }: Work,
	planned: Work,
	sources: ReadonlyMap<string, Source>
): PlannedVersion | null {
	if (!plan) return null;
	const { number, schedule } = plan;
	return {
		number,
		dueAt: schedule.dueAt,
		typed: formOf(planned.newest, sources),
		newer: formOf(newest, sources)
	};
}
