import type { Language } from '$lib/domain/language';
import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

/** Who took a step on a revision, and when. */
export interface Mark {
	revisionId: string;
	slug: string;
	author: string;
	at: Instant;
}

export interface Approval extends Mark {
	/** Why somebody has approved their own revision; `null` if somebody else approved it. */
	overrideReason: string | null;
	/** SHA-256 of what may leave; `null` if it is from before approvals signed anything. */
	digest: string | null;
}

export interface Schedule extends Mark {
	languages: Language[];
	dueAt: Instant;
	/** Whether to announce it when it is published. */
	announced: boolean;
	/** Keys of the findings that were confirmed when it was planned. */
	confirmed: string[];
}

/** Requests for review, approvals and plans, of all milestones or of one. */
export interface Marks {
	reviews: Mark[];
	approvals: Approval[];
	schedules: Schedule[];
}

export async function listMarks(db: Handle, slug?: string): Promise<Marks> {
	const of = (table: 'review' | 'approval' | 'schedule') => {
		const query = db.selectFrom(table).selectAll();
		return (slug === undefined ? query : query.where('milestone_slug', '=', slug)).orderBy(
			'revision_id'
		);
	};
	const reviews = await of('review').execute();
	const approvals = (await of('approval').execute()) as ApprovalRow[];
	const schedules = (await of('schedule').execute()) as ScheduleRow[];
	return {
		reviews: reviews.map(toMark),
		approvals: approvals.map((row) => ({
			...toMark(row),
			overrideReason: row.override_reason,
			digest: row.digest
		})),
		schedules: schedules.map((row) => ({
			...toMark(row),
			languages: JSON.parse(row.languages) as Language[],
			dueAt: row.due_at,
			announced: row.announced === 1,
			confirmed: row.confirmed === null ? [] : (JSON.parse(row.confirmed) as string[])
		}))
	};
}

interface Row {
	revision_id: string;
	milestone_slug: string;
	author: string;
	at: Instant;
}
interface ApprovalRow extends Row {
	override_reason: string | null;
	digest: string | null;
}
interface ScheduleRow extends Row {
	languages: string;
	due_at: Instant;
	announced: number;
	confirmed: string | null;
}

export async function insertReview(db: Handle, mark: Mark): Promise<void> {
	await db.insertInto('review').values(toRow(mark)).execute();
}

export async function insertApproval(db: Handle, approval: Approval): Promise<void> {
	await db
		.insertInto('approval')
		.values({
			...toRow(approval),
			override_reason: approval.overrideReason,
			digest: approval.digest
		})
		.execute();
}

export async function insertSchedule(db: Handle, schedule: Schedule): Promise<void> {
	await db
		.insertInto('schedule')
		.values({
			...toRow(schedule),
			languages: JSON.stringify(schedule.languages),
			due_at: schedule.dueAt,
			announced: schedule.announced ? 1 : 0,
			confirmed: JSON.stringify(schedule.confirmed)
		})
		.execute();
}

const MARKS = ['review', 'approval', 'schedule'] as const;
type MarkTable = (typeof MARKS)[number];

/** Withdraws requests, approvals and plans for a milestone: all, or only one kind. */
export async function deleteMarks(
	db: Handle,
	slug: string,
	tables: readonly MarkTable[] = MARKS
): Promise<void> {
	for (const table of tables)
		await db.deleteFrom(table).where('milestone_slug', '=', slug).execute();
}

/** Withdraws them for one revision. */
export async function deleteMarksOf(
	db: Handle,
	revisionId: string,
	tables: readonly MarkTable[] = MARKS
): Promise<void> {
	for (const table of tables)
		await db.deleteFrom(table).where('revision_id', '=', revisionId).execute();
}

/** Withdraws requests and approvals for a milestone, but not a plan, nor the approval that the plan rests on. */
export async function deleteMarksButPlan(db: Handle, slug: string): Promise<void> {
	await deleteMarks(db, slug, ['review']);
	await db
		.deleteFrom('approval')
		.where('milestone_slug', '=', slug)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('schedule')
						.whereRef('schedule.revision_id', '=', 'approval.revision_id')
						.select('schedule.revision_id')
				)
			)
		)
		.execute();
}

function toMark(row: Row): Mark {
	return { revisionId: row.revision_id, slug: row.milestone_slug, author: row.author, at: row.at };
}

function toRow({ revisionId, slug, author, at }: Mark): Row {
	return { revision_id: revisionId, milestone_slug: slug, author, at };
}
