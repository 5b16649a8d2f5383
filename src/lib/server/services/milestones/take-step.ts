import { visibleText } from '$lib/domain/words/visible';
import { isWeighty, openFindings, type Finding } from '$lib/domain/editorial/gate/findings';
import { judge, type Step, type StepProblem, type Terms } from '$lib/domain/editorial/workflow';
import type { Language, Localized } from '$lib/domain/language';
import type { Day, Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { appendEvent } from '$lib/server/storage/history/events';
import {
	deleteMarks,
	deleteMarksOf,
	insertApproval,
	insertReview,
	insertSchedule
} from '$lib/server/storage/milestones/reviews';
import type { Handle, Store } from '$lib/server/storage/store';
import type { Gate } from '$lib/server/services/publication/gate';
import { fourEyesHold, hasSecondPerson } from './house-rules';
import { leavingDigest, leavingOf } from '$lib/server/services/publication/leaving';
import type { Work } from './milestone-work';
import { publishEdition, retractEdition } from './publish-edition';
import { readPlanned, readWork } from './read-work';

/** A step on a milestone that an editor requests. */
export interface StepCommand {
	step: Exclude<Step, 'save'>;
	editor: Pick<Editor, 'id' | 'role'>;
	slug: string;
	/** The revision that the editor saw; if there is a newer one, nothing is done. */
	revision: number;
	/** Approve: the digest of what the editor was shown; if something else would leave by now, nothing is done. */
	seen?: string | null;
	/** Why without a second person, or why returned; `null` if no reason was given. */
	reason?: string | null;
	/** Unschedule: why it was not published when it was due; without it a person takes it off the schedule. */
	missed?: string;
	/** Publish, schedule: the languages whose texts become public. */
	languages?: readonly Language[];
	/** Schedule: the instant, ISO 8601. */
	dueAt?: Instant | null;
	/** Retract: the note for readers. */
	note?: Localized;
	/** Publish, schedule, retract: whether to announce it when it is public. */
	announced?: boolean;
	/** What approval, plan and publication have to pass. */
	gate: Gate;
	/** The findings that the editor has seen and confirmed, by their keys. */
	confirmed: readonly string[];
	at: Instant;
	today: Day;
}

/** The steps on the road to publication. */
const GATED: readonly Step[] = ['approve', 'schedule', 'publish'];

export type StepRefusal =
	| StepProblem
	| 'unknown'
	| 'outdated'
	| 'title-missing'
	| 'due-invalid'
	/** Something else would leave than what was shown or approved. */
	| 'changed';

export type StepResult =
	| { ok: true }
	/** The gate: what nobody has confirmed, or nobody can. */
	| { ok: false; problem: 'unconfirmed' | 'no-official-source'; open: Finding[] }
	| { ok: false; problem: StepRefusal };

/** Takes a step and writes it into the history, in one transaction. The caller refreshes the record. */
export async function takeStep(store: Store, command: StepCommand): Promise<StepResult> {
	return store.db.transaction().execute((db) => takeStepIn(db, command));
}

/** The steps that a planned revision allows although a newer draft is being written. */
const ON_PLANS: readonly Step[] = ['publish', 'unschedule'];

/** The same within the transaction of a larger step. */
export async function takeStepIn(db: Handle, command: StepCommand): Promise<StepResult> {
	const newest = await readWork(db, command.slug);
	const isOfPlan = newest?.plan?.number === command.revision && ON_PLANS.includes(command.step);
	const work = isOfPlan ? await readPlanned(db, command.slug) : newest;
	if (!work) return { ok: false, problem: 'unknown' };
	if (work.newest.number !== command.revision) return { ok: false, problem: 'outdated' };
	const findings = GATED.includes(command.step) ? command.gate.findings(work.newest) : [];
	const weighty = isWeighty(findings);
	const terms = {
		fourEyes: await fourEyesHold(db),
		reason: reasonOf(command),
		strict: weighty && (await hasSecondPerson(db)),
		takesBack: work.approval?.author === command.editor.id
	};
	const verdict = judge(command.step, work.situation, command.editor, terms);
	if (!verdict.ok) return verdict;
	// The record may have moved since: what was approved alone as an ordinary text is not one any more.
	if (terms.strict && work.approval && work.situation.authors.includes(work.approval.author))
		return { ok: false, problem: 'second-person' };
	const open = openFindings(findings, command.confirmed);
	if (open.some(({ warning }) => warning === 'no-official-source'))
		return { ok: false, problem: 'no-official-source', open };
	if (open.length > 0) return { ok: false, problem: 'unconfirmed', open };
	const held = weighty ? command.gate.holdMs : 0;
	return EFFECTS[command.step](db, work, command, {
		override: verdict.override ? terms.reason : null,
		held
	});
}

function reasonOf({ step, reason, note }: StepCommand): Terms['reason'] {
	if (step === 'retract') return Object.values(note ?? {}).find(Boolean) ?? null;
	return visibleText(reason ?? '') || null;
}

type Effect = (
	db: Handle,
	work: Work,
	command: StepCommand,
	found: {
		/** Why without a second person. */
		override: string | null;
		/** For how long it is held before it is sent out, in milliseconds. */
		held: number;
	}
) => Promise<StepResult>;

const EFFECTS: Record<StepCommand['step'], Effect> = {
	async submit(db, work, command) {
		await insertReview(db, markOf(work, command));
		return tell(db, work, command, {});
	},
	async withdraw(db, work, command) {
		await deleteMarksOf(db, work.newest.id);
		return tell(db, work, command, {});
	},
	async return(db, work, command) {
		await deleteMarksOf(db, work.newest.id);
		return tell(db, work, command, { reason: reasonOf(command) });
	},
	async approve(db, work, command, { override: overrideReason }) {
		const leaving = await leavingOf(db, work);
		if (!leaving) return { ok: false, problem: 'incomplete' };
		const digest = leavingDigest(leaving);
		if (command.seen && command.seen !== digest) return { ok: false, problem: 'changed' };
		await deleteMarksOf(db, work.newest.id, ['review']);
		await insertApproval(db, { ...markOf(work, command), overrideReason, digest });
		return tell(db, work, command, { overrideReason, signs: digest });
	},
	async publish(db, work, command, { held }) {
		if (!(await isAsApproved(db, work))) return fallOut(db, work, command);
		const moment = { ...momentOf(command), held };
		const done = await publishEdition(db, work, command.languages ?? [], moment);
		return done ? { ok: true } : { ok: false, problem: 'title-missing' };
	},
	async schedule(db, work, command) {
		if (!(await isAsApproved(db, work))) return fallOut(db, work, command);
		const { dueAt, languages = [], at } = command;
		if (!dueAt || dueAt <= at) return { ok: false, problem: 'due-invalid' };
		const plan = {
			...{ languages: [...languages], dueAt, announced: command.announced ?? false },
			confirmed: [...command.confirmed]
		};
		// One plan for each milestone: this one replaces that of an earlier version.
		await deleteMarks(db, work.slug, ['schedule']);
		await insertSchedule(db, { ...markOf(work, command), ...plan });
		return tell(db, work, command, { dueAt, languages });
	},
	async unschedule(db, work, command) {
		await deleteMarksOf(db, work.newest.id, ['schedule']);
		const { missed } = command;
		return missed
			? tell(db, work, command, { reason: missed }, 'missed')
			: tell(db, work, command, {});
	},
	async retract(db, { edition }, command) {
		if (!edition) return { ok: false, problem: 'state' };
		await retractEdition(db, edition, command.note ?? {}, momentOf(command));
		return { ok: true };
	}
};

/** Whether exactly that would leave now which was approved; a source may have been corrected since. */
async function isAsApproved(db: Handle, work: Work): Promise<boolean> {
	const signed = work.approval?.digest ?? null;
	if (signed === null) return true;
	const leaving = await leavingOf(db, work);
	return leaving !== undefined && leavingDigest(leaving) === signed;
}

/** Back to review, with the reason in the history: nobody has approved what would leave now. */
async function fallOut(db: Handle, work: Work, command: StepCommand): Promise<StepResult> {
	await deleteMarksOf(db, work.newest.id);
	// Where a newer draft is being written, that is the one to review.
	const newest = await readWork(db, work.slug);
	if (newest?.newest.id === work.newest.id)
		await insertReview(db, { ...markOf(work, command), author: work.newest.author });
	await tell(db, work, command, {}, 'fell-out');
	return { ok: false, problem: 'changed' };
}

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
	said: Record<string, unknown>,
	action: string = step
): Promise<StepResult> {
	await appendEvent(db, {
		subject: 'milestone',
		subjectId: slug,
		action,
		author: editor.id,
		at,
		before: { work: situation.work },
		after: { revision: newest.number, ...said }
	});
	return { ok: true };
}
