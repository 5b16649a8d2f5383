import type { Day, Instant } from '$lib/domain/time';
import { listMarks } from '$lib/server/storage/milestones/reviews';
import { listAuthorship } from '$lib/server/storage/milestones/authorship';
import type { Store } from '$lib/server/storage/store';
import type { Gate } from '$lib/server/services/publication/gate';
import { takeStep } from './take-step';

/** A plan that could not be carried out, and why. */
export interface MissedSchedule {
	slug: string;
	problem: string;
}

/**
 * Publishes everything due by `at`, the earliest first, each in its own transaction, including what became due
 * while the tracker was stopped. What cannot be published any more loses its plan and waits for a person.
 * @returns how many were published, and which could not be
 */
export async function publishDue(
	store: Store,
	{ at, today, gate }: { at: Instant; today: Day; gate: Gate }
): Promise<{ published: number; missed: MissedSchedule[] }> {
	const due = await listDue(store, at);
	const missed: MissedSchedule[] = [];
	for (const { schedule, revision } of due) {
		// The person who planned it is the publisher; their permission was checked when they planned it.
		const editor = { id: schedule.author, role: 'editor' as const };
		const { slug, languages, announced, confirmed } = schedule;
		const step = { step: 'publish' as const, editor, slug, revision, languages };
		const command = { ...step, announced, gate, confirmed, at, today };
		const result = await takeStep(store, command);
		if (result.ok) continue;
		missed.push({ slug, problem: result.problem });
		// What was confirmed no longer holds, so a person must look again; it would be due every second until then.
		await takeStep(store, { ...command, step: 'unschedule', reason: result.problem });
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
		const revisions = await listAuthorship(store.reader, schedule.slug);
		const planned = revisions.find(({ id }) => id === schedule.revisionId);
		if (planned) found.push({ schedule, revision: planned.number });
	}
	return found;
}
