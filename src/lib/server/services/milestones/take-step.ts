import { judge, type Step, type StepProblem, type Terms } from '$lib/domain/editorial/workflow';
import type { Language, Localized } from '$lib/domain/language';
import type { Day, Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { appendEvent } from '$lib/server/storage/history/events';
import {
	deleteMarks,
	insertApproval,
	insertReview,
	insertSchedule
} from '$lib/server/storage/milestones/reviews';
import type { Handle, Store } from '$lib/server/storage/store';
import { fourEyesHold } from './house-rules';
import type { Work } from './milestone-work';
import { publishEdition, retractEdition } from './publish-edition';
import { readWork } from './read-work';

/** A step on a milestone that an editor requests. */
export interface StepCommand {
	step: Exclude<Step, 'save'>;
	editor: Pick<Editor, 'id' | 'role'>;
	slug: string;
	/** The revision that the editor saw; if there is a newer one, nothing is done. */
	revision: number;
	/** Why without a second person, or why returned; `null` if no reason was given. */
	reason?: string | null;
	/** Publish, schedule: the languages whose texts become public. */
	languages?: readonly Language[];
	/** Schedule: the instant, ISO 8601. */
	dueAt?: Instant | null;
	/** Retract: the note for readers. */
	note?: Localized;
	/** Publish, schedule, retract: whether to announce it when it is public. */
	announced?: boolean;
	at: Instant;
	today: Day;
}

export type StepResult =
	| { ok: true }
	| { ok: false; problem: StepProblem | 'unknown' | 'outdated' | 'title-missing' | 'due-invalid' };

/** Takes a step and writes it into the history, in one transaction. The caller refreshes the record. */
export async function takeStep(store: Store, command: StepCommand): Promise<StepResult> {
	return store.db.transaction().execute((db) => takeStepIn(db, command));
}

/** The same within the transaction of a larger step. */
export async function takeStepIn(db: Handle, command: StepCommand): Promise<StepResult> {
	const work = await readWork(db, command.slug);
	if (!work) return { ok: false, problem: 'unknown' };
	if (work.newest.number !== command.revision) return { ok: false, problem: 'outdated' };
	const terms = { fourEyes: await fourEyesHold(db), reason: reasonOf(command) };
	const verdict = judge(command.step, work.situation, command.editor, terms);
	if (!verdict.ok) return verdict;
	return EFFECTS[command.step](db, work, command, verdict.override ? terms.reason : null);
}

function reasonOf({ step, reason, note }: StepCommand): Terms['reason'] {
	if (step === 'retract') return Object.values(note ?? {}).find(Boolean) ?? null;
	return reason?.trim() || null;
}

type Effect = (
	db: Handle,
	work: Work,
	command: StepCommand,
	override: string | null
) => Promise<StepResult>;

const EFFECTS: Record<StepCommand['step'], Effect> = {
	async submit(db, work, command) {
		await insertReview(db, markOf(work, command));
		return tell(db, work, command, {});
	},
	async withdraw(db, work, command) {
		await deleteMarks(db, work.slug);
		return tell(db, work, command, {});
	},
	async return(db, work, command) {
		await deleteMarks(db, work.slug);
		return tell(db, work, command, { reason: command.reason ?? null });
	},
	async approve(db, work, command, overrideReason) {
		await deleteMarks(db, work.slug, ['review']);
		await insertApproval(db, { ...markOf(work, command), overrideReason });
		return tell(db, work, command, { overrideReason });
	},
	async publish(db, work, command) {
		const done = await publishEdition(db, work, command.languages ?? [], momentOf(command));
		return done ? { ok: true } : { ok: false, problem: 'title-missing' };
	},
	async schedule(db, work, command) {
		const { dueAt, languages = [], at } = command;
		if (!dueAt || dueAt <= at) return { ok: false, problem: 'due-invalid' };
		const plan = { languages: [...languages], dueAt, announced: command.announced ?? false };
		await insertSchedule(db, { ...markOf(work, command), ...plan });
		return tell(db, work, command, { dueAt, languages });
	},
	async unschedule(db, work, command) {
		await deleteMarks(db, work.slug, ['schedule']);
		return tell(db, work, command, {});
	},
	async retract(db, { edition }, command) {
		if (!edition) return { ok: false, problem: 'state' };
		await retractEdition(db, edition, command.note ?? {}, momentOf(command));
		return { ok: true };
	}
};

function markOf({ newest }: Work, { editor, at }: StepCommand) {
	return { revisionId: newest.id, slug: newest.slug, author: editor.id, at };
}

function momentOf({ editor, at, today, announced = false }: StepCommand) {
	return { author: editor.id, at, today, announced };
}

async function tell(
	db: Handle,
	{ slug, newest, situation }: Work,
	{ step, editor, at }: StepCommand,
	said: Record<string, unknown>
): Promise<StepResult> {
	await appendEvent(db, {
		subject: 'milestone',
		subjectId: slug,
		action: step,
		author: editor.id,
		at,
		before: { work: situation.work },
		after: { revision: newest.number, ...said }
	});
	return { ok: true };
}
