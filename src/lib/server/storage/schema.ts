import type { Generated } from 'kysely';
import type { ChainedRow } from './audit-chain';

/*
 * Tables in the portable subset of SQLite and PostgreSQL: text ids, ISO dates and instants as text,
 * booleans as 0/1, JSON as text.
 */

export interface AgreementTable {
	slug: string;
	/** JSON of `Agreement`. */
	content: string;
	updated_at: string;
}

export interface SourceTable {
	id: string;
	url: string;
	publisher: string;
	title: string | null;
	language: string;
	kind: string;
	published_on: string | null;
	created_at: string;
}

export interface MilestoneTable {
	slug: string;
	/** Day on which it entered the record. */
	recorded_on: string;
	created_at: string;
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
	created_at: string;
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
	at: string;
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
	due_at: string;
	announced: number;
}

/** Append-only: what readers saw of a milestone from `at` on. */
export interface EditionTable {
	id: string;
	milestone_slug: string;
	/** How often the milestone has been published; a retraction repeats the number. */
	number: number;
	kind: 'publication' | 'retraction';
	revision_id: string;
	/** JSON of `MilestoneContent`: the facts of the revision, each language as it was published last. */
	content: string;
	note: string | null;
	is_minor: number;
	author: string;
	at: string;
	revised_on: string;
}

/** Append-only: somebody has found a translation still right. */
export interface TranslationCheckTable {
	id: string;
	milestone_slug: string;
	language: string;
	author: string;
	at: string;
}

/** A name for a revision. */
export interface CheckpointTable {
	revision_id: string;
	name: string;
	author: string;
	at: string;
}

export interface SettingTable {
	name: string;
	value: string;
	author: string;
	at: string;
}

/** The row exists: the milestone is published, with this revision. */
export interface PublicationTable {
	milestone_slug: string;
	revision_id: string;
	published_at: string;
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

/** What was imported last for a subject: tells a change of the files from a change by an editor. */
export interface ImportTable {
	subject: string;
	subject_id: string;
	digest: string;
	imported_at: string;
}

export interface CheckTable {
	id: string;
	checked_on: string;
	reach: string;
	reach_part: string | null;
	author: string;
	created_at: string;
}

/** One-time link that lets the first editor, or an invited one, choose a password. */
export interface SetupLinkTable {
	/** SHA-256 of the token: whoever reads the file cannot use the link. */
	token_hash: string;
	created_at: string;
	expires_at: string;
	used_at: string | null;
	/** `first` makes the first admin, `invite` somebody with `role`, `reset` lets `editor_id` choose a password. */
	purpose: Generated<string>;
	role: string | null;
	editor_id: string | null;
}

/** A form that was sent once must not act twice. */
export interface SubmissionTable {
	token: string;
	milestone_slug: string;
	/** Number of the revision that it wrote. */
	revision: number;
	digest: string;
	created_at: string;
}

/** Somebody who may write. The sign-in library writes the row; its other tables are its own. */
export interface EditorTable {
	id: string;
	name: string;
	email: string;
	role: string | null;
	/** 1: may not sign in. */
	banned: number | null;
	twoFactorEnabled: number | null;
	language: string | null;
}

/** Of the sign-in library: only what signs somebody out. */
export interface EditorSessionTable {
	id: string;
	userId: string;
}

/** Of the sign-in library: only what takes a second factor away. */
export interface EditorSecondFactorTable {
	id: string;
	userId: string;
}

/** One row: the version of the published record. */
export interface RecordVersionTable {
	id: number;
	version: number;
}

/** Append-only: since when a version of the record was shown. */
export interface RecordVersionLogTable {
	version: number;
	at: string;
}

/** Append-only. */
export interface LedgerTable {
	id: string;
	date: string;
	fingerprint: string;
	model_version: string;
	/** JSON of `LedgerRow`. */
	content: string;
	created_at: string;
}

/** The text of a source as it was read; the same text of the same address only once. */
export interface ArchivedCopyTable {
	id: string;
	url: string;
	title: string;
	publisher: string;
	language: string;
	kind: string;
	published_on: string | null;
	text: string;
	sha256: string;
	how: string;
	read_at: string;
	/** Id of the editor. */
	author: string;
}

export interface LinkCheckTable {
	source_id: string;
	state: string;
	since: string;
	checked_at: string;
	due_at: string;
	moved_to: string | null;
	status: number | null;
	failures: number;
}

/** A feed or a page that is read when it is due. */
export interface WatchedTable {
	id: string;
	url: string;
	name: string;
	kind: string;
	is_on: number;
	etag: string | null;
	last_modified: string | null;
	checked_at: string | null;
	due_at: string;
	failures: number;
	/** Why the last attempt failed. */
	problem: string | null;
	created_at: string;
}

export interface WatchRuleTable {
	id: string;
	effect: string;
	text: string;
	author: string;
	created_at: string;
}

/** One story, however many feeds bring it. */
export interface InboxItemTable {
	id: string;
	link_key: string;
	title_key: string | null;
	url: string;
	title: string;
	excerpt: string;
	published_on: string | null;
	/** JSON of the words that the rules have matched. */
	words: string;
	state: string;
	/** The text of the rule that has dismissed it. */
	rule: string | null;
	found_at: string;
	decided_by: string | null;
	decided_at: string | null;
}

export interface InboxSightingTable {
	item_id: string;
	watched_id: string;
	url: string;
}

/** A change that subscribers are to be told of; written in the transaction of the change. */
export interface NoticeTable {
	id: string;
	milestone_slug: string;
	revision: number;
	kind: string;
	/** JSON of `Localized`. */
	change_note: string;
	created_at: string;
	/** When its deliveries were written; null before. */
	fanned_out_at: string | null;
	/** 1 where a track stands at another stage by it; known once it is fanned out. */
	changes_stage: number;
}

/** Somebody who gets mail, or (`confirmed_at` null) has not yet said so. Gone with the row. */
export interface FollowerTable {
	id: string;
	email: string;
	/** The address in small letters: two spellings are one reader. */
	email_key: string;
	language: string;
	topic: string;
	cadence: string;
	created_at: string;
	confirmed_at: string | null;
}

export interface WebhookTable {
	id: string;
	url: string;
	created_at: string;
	switched_off_at: string | null;
}

/** One message to one recipient; `about` and `about_id` say what it brings. */
export interface DeliveryTable {
	id: string;
	channel: string;
	/** Id of a follower or webhook, never an address. */
	recipient: string;
	about: string;
	about_id: string;
	state: string;
	attempts: number;
	next_at: string;
	/** The runner that is sending it. */
	holder: string | null;
	/** Why the last attempt failed: a code, never a text of the other side, which may hold an address. */
	problem: string | null;
	changed_at: string;
}

/** One row for each kind of work: which process does it, and until when that holds without being renewed. */
export interface LeaseTable {
	name: string;
	holder: string;
	expires_at: string;
}

/** How often somebody has tried something in a window of time; the key is a keyed digest of who and what. */
export interface ThrottleTable {
	key: string;
	uses: number;
	ends_at: string;
}

/** Append-only: a rule with all its dated rows. */
export interface RuleRevisionTable {
	id: string;
	rule_id: string;
	number: number;
	/** JSON of `Rule[]`. */
	content: string;
	/** Id of the editor, or `import`. */
	author: string;
	created_at: string;
}

/** Append-only. */
export interface TengeRateTable {
	id: string;
	date: string;
	tenge_per_euro: number;
	source_id: string;
	author: string;
	created_at: string;
}

export interface Database {
	agreement: AgreementTable;
	source: SourceTable;
	milestone: MilestoneTable;
	revision: RevisionTable;
	publication: PublicationTable;
	review: ReviewTable;
	approval: ApprovalTable;
	schedule: ScheduleTable;
	edition: EditionTable;
	translation_check: TranslationCheckTable;
	checkpoint: CheckpointTable;
	setting: SettingTable;
	event: EventTable;
	audit_head: AuditHeadTable;
	import: ImportTable;
	record_check: CheckTable;
	setup_link: SetupLinkTable;
	submission: SubmissionTable;
	editor: EditorTable;
	editor_session: EditorSessionTable;
	editor_second_factor: EditorSecondFactorTable;
	record_version: RecordVersionTable;
	record_version_log: RecordVersionLogTable;
	ledger: LedgerTable;
	archived_copy: ArchivedCopyTable;
	link_check: LinkCheckTable;
	watched: WatchedTable;
	watch_rule: WatchRuleTable;
	inbox_item: InboxItemTable;
	inbox_sighting: InboxSightingTable;
	notice: NoticeTable;
	follower: FollowerTable;
	webhook: WebhookTable;
	delivery: DeliveryTable;
	lease: LeaseTable;
	throttle: ThrottleTable;
	rule_revision: RuleRevisionTable;
	tenge_rate: TengeRateTable;
}
