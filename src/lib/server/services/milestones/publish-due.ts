import type { Day, Instant } from '$lib/domain/time';
import { listMarks } from '$lib/server/storage/milestones/reviews';
import { latestRevision } from '$lib/server/storage/milestones/revisions';
import type { Store } from '$lib/server/storage/store';
import { takeStep } from './take-step';

/** A plan that could not be carried out, and why. */
export interface MissedSchedule {
	slug: string;
	problem: string;
}

/**
 * Publishes everything due by `at`, the earliest first, each in its own transaction, including what became due
 * while the tracker was stopped. @returns how many were published, and which could not be
 */
export async function publishDue(
	store: Store,
	{ at, today }: { at: Instant; today: Day }
): Promise<{ published: number; missed: MissedSchedule[] }> {
	const due = await listDue(store, at);
	const missed: MissedSchedule[] = [];
	for (const { schedule, revision } of due) {
		// The person who planned it is the publisher; their permission was checked when they planned it.
		const editor = { id: schedule.author, role: 'editor' as const };
		const { slug, languages, announced } = schedule;
		const step = { step: 'publish' as const, editor, slug, revision, languages };
		const result = await takeStep(store, { ...step, announced, at, today });
		if (!result.ok) missed.push({ slug, problem: result.problem });
	}
	return { published: due.length - missed.length, missed };
}

/** The plans due by `at`, the earliest first, each with the number of its revision. */
export async function listDue(store: Store, at: Instant) {
	const { schedules } = await listMarks(store.reader);
	const due = schedules
		.filter(({ dueAt }) => dueAt <= at)
		.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
	const found = [];
	for (const schedule of due) {
		const newest = await latestRevision(store.reader, schedule.slug);
		// Ignore a plan for a revision that is no longer the newest.
		if (newest?.id === schedule.revisionId) found.push({ schedule, revision: newest.number });
	}
	return found;
}
