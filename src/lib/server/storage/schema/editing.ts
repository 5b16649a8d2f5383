import type { Instant } from '$lib/domain/time';
import type { ChainedRow } from '$lib/server/storage/history/audit-chain';

/** Tables for the work of editors, and its history. */
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
	/** JSON of `MilestoneContent`; JSON `null` if a draft is incomplete. */
	content: string;
	/** Id of the editor, or `import`. */
	author: string;
	created_at: Instant;
	/** JSON of `TypedMilestone`, as an editor typed it; `null` for imported ones. */
	typed: string | null;
	/** JSON of the sources that the editor described with it; they enter the record when it is published. */
	sources: string | null;
	how: string;
	/** JSON of a `Localized`: what changed, for readers. */
	note: string | null;
	/** 1: a small correction, after which translations are still right. */
	is_minor: number;
}

/** If the row exists, this revision is waiting for review. */
export interface ReviewTable {
	revision_id: string;
	milestone_slug: string;
	author: string;
	at: Instant;
}

/** If the row exists, exactly this revision may be published. */
export interface ApprovalTable extends ReviewTable {
	/** Why somebody has approved their own revision. */
	override_reason: string | null;
	/** What it signs: SHA-256 of what leaves; `null` if it is from before approvals signed anything. */
	digest: string | null;
}

/** If the row exists, this revision will be published when it is due. */
export interface ScheduleTable extends ReviewTable {
	/** JSON of the languages to publish. */
	languages: string;
	due_at: Instant;
	announced: number;
	/** JSON of the keys of the findings that were confirmed; null of a plan from before the gate. */
	confirmed: string | null;
}

/** Append-only: somebody has confirmed that a translation is still right. */
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

/** Forms already processed, so that a form sent twice has one effect. */
export interface SubmissionTable {
	token: string;
	milestone_slug: string;
	/** Number of the revision that it wrote. */
	revision: number;
	digest: string;
	created_at: Instant;
}

/** Append-only history: who, when, before and after; each row is chained to the previous one. */
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
