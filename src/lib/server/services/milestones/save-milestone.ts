import { createHash } from 'node:crypto';
import { mergeForms, sameForm, type Choice, type MergeField } from '$lib/domain/editorial/merge';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { Localized } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import {
	parseDateText,
	partialDate,
	type Day,
	type Instant,
	type PartialDate
} from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { appendEvent } from '$lib/server/storage/history/events';
import { newId } from '$lib/server/storage/ids';
import { listEditions } from '$lib/server/storage/milestones/editions';
import { insertMilestone, listMilestoneSlugs } from '$lib/server/storage/milestones/milestones';
import { deleteMarksButPlan } from '$lib/server/storage/milestones/reviews';
import {
	findRevision,
	insertRevision,
	latestRevision,
	type RevisionMode,
	type StoredRevision
} from '$lib/server/storage/milestones/revisions';
import { listSources } from '$lib/server/storage/record/sources';
import type { Handle, Store } from '$lib/server/storage/store';
import {
	findSubmission,
	insertSubmission,
	type Submission
} from '$lib/server/storage/milestones/submissions';
import { milestoneSlug } from './milestone-slug';
import { formOf } from './milestone-work';

/** The typed form after validation: content with its described sources, or nothing while it is incomplete. */
export type CheckForm = (typed: TypedMilestone) => {
	content: MilestoneContent | null;
	sources: Omit<Source, 'id'>[];
};

export interface MilestoneDraft {
	editor: Pick<Editor, 'id' | 'role'>;
	/** The milestone to change; `null` creates a new one. */
	slug: string | null;
	/** The number of the revision that the editor began with; 0 for a new milestone. */
	baseRevision: number;
	typed: TypedMilestone;
	check: CheckForm;
	how: Extract<RevisionMode, 'edited' | 'autosaved' | 'restored'>;
	/** What changed, for readers. */
	note: Localized | null;
	/** A small correction, after which translations are still right. */
	isMinor: boolean;
	/** The editor's choice for each conflicting field. */
	choices: Readonly<Record<MergeField, Choice>>;
	/** The other person's revision that the editor saw when choosing; the choices do not apply to a newer one. */
	choicesFor: number;
	/** Distinguishes a form sent twice from two forms. */
	token: string;
	at: Instant;
	today: Day;
}

export type SaveResult =
	| {
			ok: true;
			slug: string;
			number: number;
			/** Fields that somebody else has changed meanwhile, now merged with yours. */
			merged: MergeField[];
	  }
	/** Both have changed the same fields, so nothing was written. */
	| { ok: false; problem: 'conflict'; conflict: Conflict }
	/**
	 * Autosave never merges, because the page does not show what somebody else has changed meanwhile. The same
	 * applies to a form that is not based on a revision.
	 */
	| { ok: false; problem: 'outdated' }
	| { ok: false; problem: 'unknown' };

export interface Conflict {
	/** The revision that both began with, the other person's version, and the submitted form. */
	base: TypedMilestone;
	theirs: TypedMilestone;
	yours: TypedMilestone;
	fields: MergeField[];
	/** The other person's revision. */
	number: number;
	/** Who wrote it. */
	author: string;
}

/** Saves what an editor typed as a new revision, a draft that readers do not see. */
export async function saveMilestone(store: Store, draft: MilestoneDraft): Promise<SaveResult> {
	return store.db.transaction().execute((db) => saveIn(db, draft));
}

/** Whether a form with this token has already been saved. */
export async function isSent(store: Store, token: string): Promise<boolean> {
	return (await findSubmission(store.db, token)) !== undefined;
}

/** The same within the transaction of a larger step. */
export async function saveIn(db: Handle, draft: MilestoneDraft): Promise<SaveResult> {
	const sent = await findSubmission(db, draft.token);
	if (sent) return saveAgain(db, draft, sent);
	if (draft.slug === null) return write(db, draft, undefined, draft.typed, []);
	const newest = await latestRevision(db, draft.slug);
	const base = await findRevision(db, draft.slug, draft.baseRevision);
	if (!newest) return { ok: false, problem: 'unknown' };
	// A form that is not based on a revision cannot be compared with anything.
	if (!base) return { ok: false, problem: 'outdated' };
	if (draft.how === 'autosaved' && newest.number !== base.number)
		return { ok: false, problem: 'outdated' };
	const sources = new Map((await listSources(db)).map((source) => [source.id, source]));
	const forms = {
		base: formOf(base, sources),
		theirs: formOf(newest, sources),
		yours: draft.typed
	};
	const { typed, taken, conflicts } = mergeForms(
		forms.base,
		forms.theirs,
		forms.yours,
		draft.choicesFor === newest.number ? draft.choices : {}
	);
	if (conflicts.length > 0) {
		const { number, author } = newest;
		const conflict = { ...forms, fields: conflicts, number, author };
		return { ok: false, problem: 'conflict', conflict };
	}
	if (sameForm(typed, forms.theirs) && !changesNote(draft, newest))
		return { ok: true, slug: newest.slug, number: newest.number, merged: taken };
	return write(db, draft, newest, typed, taken);
}

/**
 * The form was already saved, but the answer may have been lost. The same text is saved once; if more was
 * typed since, that is based on what was saved. Another text for a new milestone that readers have seen is a new one.
 */
async function saveAgain(
	db: Handle,
	draft: MilestoneDraft,
	{ slug, number, digest }: Submission
): Promise<SaveResult> {
	if (digest === digestOf(draft)) return { ok: true, slug, number, merged: [] };
	if (draft.slug === null && !(await isStillOwn(db, draft, { slug, number }))) {
		// Somebody else has read or changed it since: this is another milestone, and must not write over that one.
		return saveIn(db, { ...draft, token: newId() });
	}
	const kept = await findRevision(db, slug, number);
	// A merged revision contains more than this form, so the form is still based on the revision it began with.
	const baseRevision = kept?.how === 'merged' ? draft.baseRevision : number;
	return saveIn(db, { ...draft, slug, baseRevision, token: newId() });
}

/** Whether a new milestone is still the draft of this editor, which nobody has touched and readers have not seen. */
async function isStillOwn(
	db: Handle,
	{ editor }: MilestoneDraft,
	{ slug, number }: Pick<Submission, 'slug' | 'number'>
): Promise<boolean> {
	const newest = await latestRevision(db, slug);
	const isNewest = newest?.number === number && newest.author === editor.id;
	return isNewest && (await listEditions(db, [slug])).length === 0;
}

function digestOf({ typed, note, isMinor }: MilestoneDraft): string {
	return createHash('sha256')
		.update(JSON.stringify([typed, note, isMinor]))
		.digest('hex');
}

function changesNote(draft: MilestoneDraft, newest: StoredRevision): boolean {
	const isNew = JSON.stringify(draft.note) !== JSON.stringify(newest.note);
	return (draft.note !== null && isNew) || draft.isMinor !== newest.isMinor;
}

async function write(
	db: Handle,
	draft: MilestoneDraft,
	newest: StoredRevision | undefined,
	typed: TypedMilestone,
	merged: MergeField[]
): Promise<SaveResult> {
	const { editor, at, today, token } = draft;
	const slug = newest?.slug ?? (await newSlug(db, draft));
	if (!newest) await insertMilestone(db, { slug, recordedOn: today, createdAt: at });
	// Decisions about the previous revision do not apply to this one; an approved one that is planned stays planned.
	else await deleteMarksButPlan(db, slug);
	const revision: StoredRevision = {
		id: newId(),
		slug,
		number: (newest?.number ?? 0) + 1,
		...draft.check(typed),
		typed,
		how: merged.length > 0 ? 'merged' : draft.how,
		note: draft.note,
		isMinor: draft.isMinor,
		author: editor.id,
		createdAt: at
	};
	const digest = await insertRevision(db, revision);
	const sent = { token, slug, number: revision.number, digest: digestOf(draft) };
	await insertSubmission(db, { ...sent, createdAt: at });
	await appendEvent(db, {
		subject: 'milestone',
		subjectId: slug,
		action: revision.how,
		author: editor.id,
		at,
		before: newest ? { id: newest.id, number: newest.number } : null,
		after: { id: revision.id, number: revision.number, digest }
	});
	return { ok: true, slug, number: revision.number, merged };
}

async function newSlug(db: Handle, { typed, today }: MilestoneDraft): Promise<string> {
	const taken = new Set(await listMilestoneSlugs(db));
	const read = parseDateText(typed.date);
	const date: PartialDate = 'date' in read ? read.date : partialDate(today);
	return milestoneSlug(typed.title, date, (slug) => taken.has(slug));
}
