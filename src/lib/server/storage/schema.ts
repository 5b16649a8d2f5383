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
	/** JSON of `MilestoneContent`. */
	content: string;
	/** Id of the editor, or `import`. */
	author: string;
	created_at: string;
}

/** The row exists: the milestone is published, with this revision. */
export interface PublicationTable {
	milestone_slug: string;
	revision_id: string;
	published_at: string;
}

/** Append-only history: who, when, what before, what after. */
export interface EventTable {
	id: string;
	subject: string;
	subject_id: string;
	action: string;
	author: string;
	at: string;
	before: string | null;
	after: string | null;
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
}

/** A form that was sent once must not act twice. */
export interface SubmissionTable {
	token: string;
	milestone_slug: string;
	created_at: string;
}

/** Somebody who may write. The sign-in library writes the row; its other tables are its own. */
export interface EditorTable {
	id: string;
	name: string;
	email: string;
	role: string | null;
	language: string | null;
}

/** One row: the version of the published record. */
export interface RecordVersionTable {
	id: number;
	version: number;
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

/** One row: which runner sends, and until when that holds without being renewed. */
export interface OutboxLeaseTable {
	id: number;
	holder: string;
	expires_at: string;
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
	event: EventTable;
	import: ImportTable;
	record_check: CheckTable;
	setup_link: SetupLinkTable;
	submission: SubmissionTable;
	editor: EditorTable;
	record_version: RecordVersionTable;
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
	outbox_lease: OutboxLeaseTable;
	rule_revision: RuleRevisionTable;
	tenge_rate: TengeRateTable;
}
