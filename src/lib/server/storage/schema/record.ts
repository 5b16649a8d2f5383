import type { Instant } from '$lib/domain/time';

/** Tables for what is and was published. */
export interface RecordTables {
	agreement: AgreementTable;
	source: SourceTable;
	milestone: MilestoneTable;
	edition: EditionTable;
	publication: PublicationTable;
	rule_revision: RuleRevisionTable;
	tenge_rate: TengeRateTable;
	tenge_rate_withdrawal: TengeRateWithdrawalTable;
	record_check: CheckTable;
	record_version: RecordVersionTable;
	record_version_log: RecordVersionLogTable;
	ledger: LedgerTable;
	import: ImportTable;
}

export interface AgreementTable {
	slug: string;
	/** JSON of `Agreement`. */
	content: string;
	updated_at: Instant;
}

export interface SourceTable {
	id: string;
	url: string;
	publisher: string;
	title: string | null;
	language: string;
	kind: string;
	published_on: string | null;
	/** JSON of `SourceRemark`. */
	remark: string | null;
	created_at: Instant;
}

export interface MilestoneTable {
	slug: string;
	/** Day on which it entered the record. */
	recorded_on: string;
	created_at: Instant;
}

/** Append-only: what readers have seen of a milestone since `at`. */
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
	at: Instant;
	/** When this tracker made it: no two editions at the same instant. */
	told_at: Instant;
	revised_on: string;
}

/** If the row exists, the milestone is published with this revision. */
export interface PublicationTable {
	milestone_slug: string;
	revision_id: string;
	published_at: Instant;
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
	created_at: Instant;
}

/** Append-only. */
export interface TengeRateTable {
	id: string;
	date: string;
	tenge_per_euro: number;
	source_id: string;
	author: string;
	created_at: Instant;
}

/** Append-only: the rate was wrong, and counts from then on as never entered. */
export interface TengeRateWithdrawalTable {
	rate_id: string;
	author: string;
	created_at: Instant;
}

export interface CheckTable {
	id: string;
	checked_on: string;
	known_until: string;
	author: string;
	created_at: Instant;
	taken_back_at: Instant | null;
}

/** One row: the version of the published record. */
export interface RecordVersionTable {
	id: number;
	version: number;
}

/** Append-only: since when a version of the record was shown. */
export interface RecordVersionLogTable {
	version: number;
	at: Instant;
}

/** Append-only. */
export interface LedgerTable {
	id: string;
	date: string;
	fingerprint: string;
	model_version: string;
	/** JSON of `LedgerRow`. */
	content: string;
	created_at: Instant;
}

/** What was last imported for a subject, to distinguish changes in the files from changes by an editor. */
export interface ImportTable {
	subject: string;
	subject_id: string;
	digest: string;
	imported_at: Instant;
}
