import { addMilliseconds, type Day, type Instant } from '$lib/domain/time';
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

const DAY_MS = 86_400_000;

/**
 * Whether a day or more lies between two instants that should follow each other: nobody looked meanwhile, or the
 * clock of the machine jumped, so what is due by the later one may not be due at all.
 */
export function isLeap(from: Instant, to: Instant): boolean {
	return addMilliseconds(from, DAY_MS) < to;
}

/**
 * Publishes everything due by `at`, the earliest first, each in its own transaction, including what became due
 * while the tracker was stopped. What is more than a day late, or cannot be published any more, loses its plan and
 * waits for a person.
 * @param leapt whether the clock has just jumped, so that nothing is published by itself
 * @returns how many were published, and which could not be
 */
export async function publishDue(
	store: Store,
	{ at, today, gate, leapt = false }: { at: Instant; today: Day; gate: Gate; leapt?: boolean }
): Promise<{ published: number; missed: MissedSchedule[] }> {
	const due = await listDue(store, at);
	const missed: MissedSchedule[] = [];
	for (const { schedule, revision } of due) {
		// The person who planned it is the publisher; their permission was checked when they planned it.
		const editor = { id: schedule.author, role: 'editor' as const };
		const { slug, languages, announced, confirmed } = schedule;
		const step = { step: 'publish' as const, editor, slug, revision, languages };
		const command = { ...step, announced, gate, confirmed, at, today };
		const isLate = leapt || isLeap(schedule.dueAt, at);
		const result = isLate
			? { ok: false as const, problem: 'late' }
			: await takeStep(store, command);
		if (result.ok) continue;
		const { problem } = result;
		missed.push({ slug, problem });
		// A person must look again; it would be due every second until then.
		await takeStep(store, { ...command, step: 'unschedule', missed: problem });
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
