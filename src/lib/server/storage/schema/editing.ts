import type { Instant } from '$lib/domain/time';
import type { ChainedRow } from '$lib/server/storage/audit-chain';

/** The work of editors on it, and its history. */
export interface EditingTables {
	revision: RevisionTable;
	review: ReviewTable;
	approval: ApprovalTable;
	schedule: ScheduleTable;
	translation_check: TranslationCheckTable;
	checkpoint: CheckpointTable;
	setting: SettingTable;
	submission: SubmissionTable;
	event: EventTable;
	audit_head: AuditHeadTable;
}

/** Append-only: the database refuses updates and deletions. */
export interface RevisionTable {
	id: string;
	milestone_slug: string;
	number: number;
	/** JSON of `MilestoneContent`; JSON `null` where a draft lacks something. */
	content: string;
	/** Id of the editor, or `import`. */
	author: string;
	created_at: Instant;
	/** JSON of `TypedMilestone`, as an editor typed it; `null` for imported ones. */
	typed: string | null;
	/** JSON of the sources that the editor described with it: they enter the record when it is published. */
	sources: string | null;
	how: string;
	/** JSON of a `Localized`: what changed, for readers. */
	note: string | null;
	/** 1: a small correction, under which translations stay right. */
	is_minor: number;
}

/** The row exists: this revision is to be looked at. */
export interface ReviewTable {
	revision_id: string;
	milestone_slug: string;
	author: string;
	at: Instant;
}

/** The row exists: this revision may be published, as it is and no other. */
export interface ApprovalTable extends ReviewTable {
	/** Why somebody has approved a revision of their own. */
	override_reason: string | null;
}

/** The row exists: this revision is published when it is due. */
export interface ScheduleTable extends ReviewTable {
	/** JSON of the languages that are published. */
	languages: string;
	due_at: Instant;
	announced: number;
}

/** Append-only: somebody has found a translation still right. */
export interface TranslationCheckTable {
	id: string;
	milestone_slug: string;
	language: string;
	author: string;
	at: Instant;
}

/** A name for a revision. */
export interface CheckpointTable {
	revision_id: string;
	name: string;
	author: string;
	at: Instant;
}

export interface SettingTable {
	name: string;
	value: string;
	author: string;
	at: Instant;
}

/** A form that was sent once must not act twice. */
export interface SubmissionTable {
	token: string;
	milestone_slug: string;
	/** Number of the revision that it wrote. */
	revision: number;
	digest: string;
	created_at: Instant;
}

/** Append-only history: who, when, what before, what after; each row chained to the one before. */
export interface EventTable extends ChainedRow {
	previous_hash: string;
	hash: string;
}

/** One row: the end of the chained history. */
export interface AuditHeadTable {
	id: number;
	sequence: number;
	hash: string;
}
