import type { WatchedItem } from './item';

/**
 * - `new`: nobody has dealt with it
 * - `captured`: its page was read, to draft from it
 * - `attached`: an editor opened it as a source of a milestone
 * - `dismissed`: by an editor or by a rule
 */
export const INBOX_STATES = ['new', 'captured', 'attached', 'dismissed'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

/** One story in the inbox, however many feeds have brought it. */
export interface InboxItem extends WatchedItem {
	id: string;
	state: InboxState;
	/** Its words that a rule has matched. */
	words: string[];
	/** The rule that dismissed it; `null` if an editor did. */
	rule: string | null;
	/** ISO 8601 instant. */
	foundAt: string;
	/** The names of all feeds and pages that have brought it. */
	from: string[];
}
