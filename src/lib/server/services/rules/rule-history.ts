import type { Instant } from '$lib/domain/time';
import { listEditorNames } from '$lib/server/storage/people/editors';
import { listRuleRevisions, type RuleRevision } from '$lib/server/storage/record/rules';
import type { Store } from '$lib/server/storage/store';
import { IMPORT_AUTHOR } from '$lib/server/services/record/import-all';
import { rowsBefore } from './publish-rule';

/** One version of a rule in its history. */
export interface RuleHistoryEntry {
	number: number;
	/** The author; `null` for the files, `undefined` for an editor whose account no longer exists. */
	editor: string | null | undefined;
	at: Instant;
	rows: RuleRevision['rows'];
}

/** All versions of a rule, the newest first, and whether its newest row can be withdrawn. */
export async function ruleHistory(
	store: Store,
	rule: string
): Promise<{ entries: RuleHistoryEntry[]; withdrawable: boolean }> {
	const names = await listEditorNames(store.reader);
	const revisions = await listRuleRevisions(store.reader, rule);
	const [newest] = revisions;
	return {
		entries: revisions.map(({ number, author, createdAt, rows }) => ({
			number,
			editor: author === IMPORT_AUTHOR ? null : names.get(author),
			at: createdAt,
			rows
		})),
		withdrawable: newest !== undefined && rowsBefore(newest, revisions) !== undefined
	};
}
