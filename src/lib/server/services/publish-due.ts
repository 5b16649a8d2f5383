import type { Day } from '$lib/domain/time';
import { listMarks } from '$lib/server/storage/reviews';
import { latestRevision } from '$lib/server/storage/revisions';
import type { Store } from '$lib/server/storage/store';
import { takeStep } from './take-step';

/** A plan that could not be carried out, and why. */
export interface MissedSchedule {
	slug: string;
	problem: string;
}

/**
 * Publishes everything whose time has come by `at`, the earliest first, each in its own transaction: what was
 * due while the tracker was stopped, too. @returns how many were published, and what could not be
 */
export async function publishDue(
	store: Store,
	{ at, today }: { at: string; today: Day }
): Promise<{ published: number; missed: MissedSchedule[] }> {
	const { schedules } = await listMarks(store.reader);
	const due = schedules
		.filter(({ dueAt }) => dueAt <= at)
		.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
	const missed: MissedSchedule[] = [];
	for (const schedule of due) {
		const newest = await latestRevision(store.reader, schedule.slug);
		if (newest?.id !== schedule.revisionId) continue;
		// Whoever planned it publishes it; that they were allowed to was judged when they did.
		const editor = { id: schedule.author, role: 'editor' as const };
		const { slug, languages, announced } = schedule;
		const step = { step: 'publish' as const, editor, slug, revision: newest.number, languages };
		const result = await takeStep(store, { ...step, announced, at, today });
		if (!result.ok) missed.push({ slug, problem: result.problem });
	}
	return { published: due.length - missed.length, missed };
}
