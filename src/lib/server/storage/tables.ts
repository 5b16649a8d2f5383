import type { Database } from './schema';

/** Tables that only the sign-in library reads and writes. */
type LibraryTable = 'editor_account' | 'editor_verification';
export type TableName = keyof Database | LibraryTable;

/**
 * Every table with its key columns; a table comes after the tables that it refers to. A test compares the list
 * with the database.
 */
export const TABLES = {
	agreement: ['slug'],
	source: ['id'],
	milestone: ['slug'],
	revision: ['id'],
	publication: ['milestone_slug'],
	review: ['revision_id'],
	approval: ['revision_id'],
	schedule: ['revision_id'],
	edition: ['id'],
	translation_check: ['id'],
	checkpoint: ['revision_id'],
	setting: ['name'],
	event: ['id'],
	audit_head: ['id'],
	import: ['subject', 'subject_id'],
	record_check: ['id'],
	setup_link: ['token_hash'],
	submission: ['token'],
	editor: ['id'],
	editor_session: ['id'],
	editor_account: ['id'],
	editor_verification: ['id'],
	editor_second_factor: ['id'],
	record_version: ['id'],
	record_version_log: ['version'],
	ledger: ['id'],
	archived_copy: ['id'],
	link_check: ['source_id'],
	watched: ['id'],
	watch_rule: ['id'],
	inbox_item: ['id'],
	inbox_sighting: ['item_id', 'watched_id'],
	notice: ['id'],
	follower: ['id'],
	webhook: ['id'],
	delivery: ['id'],
	lease: ['name'],
	throttle: ['key'],
	rule_revision: ['id'],
	tenge_rate: ['id'],
	tenge_rate_withdrawal: ['rate_id']
} as const satisfies Record<TableName, readonly string[]>;
