import type { Instant } from '$lib/domain/time';

/** Tables about other sites: copies of sources, links, watched feeds, the inbox. */
export interface WatchingTables {
	archived_copy: ArchivedCopyTable;
	link_check: LinkCheckTable;
	watched: WatchedTable;
	watch_rule: WatchRuleTable;
	inbox_item: InboxItemTable;
	inbox_sighting: InboxSightingTable;
}

/** The text of a source as it was read; each text of an address is stored once. */
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
	read_at: Instant;
	/** Id of the editor. */
	author: string;
}

export interface LinkCheckTable {
	source_id: string;
	state: string;
	since: Instant;
	checked_at: Instant;
	due_at: Instant;
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
	checked_at: Instant | null;
	due_at: Instant;
	failures: number;
	/** Why the last attempt failed. */
	problem: string | null;
	created_at: Instant;
}

export interface WatchRuleTable {
	id: string;
	effect: string;
	text: string;
	author: string;
	created_at: Instant;
}

/** One story, even if several feeds have it. */
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
	/** The text of the rule that dismissed it. */
	rule: string | null;
	found_at: Instant;
	decided_by: string | null;
	decided_at: Instant | null;
}

export interface InboxSightingTable {
	item_id: string;
	watched_id: string;
	url: string;
}
