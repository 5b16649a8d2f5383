import { follow, newestRow, periodProblems, type Rule } from '$lib/domain/effects';
import type { SuccessionProblem } from '$lib/domain/effects';
import type { Source } from '$lib/domain/milestones/citation';
import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { appendEvent } from '$lib/server/storage/history/events';
import { newId } from '$lib/server/storage/ids';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import {
	insertRuleRevision,
	listRuleRevisions,
	type RuleRevision
} from '$lib/server/storage/record/rules';
import type { Handle, Store } from '$lib/server/storage/store';
import { IMPORT_AUTHOR } from '$lib/server/services/record/import-all';
import { cite, putSources } from '$lib/server/services/sources/put-sources';

interface RuleChange {
	editor: Editor;
	/** The id of the rule. */
	rule: string;
	/** The number of the revision that the editor began with. */
	baseRevision: number;
	at: Instant;
}

export interface RulePublication extends RuleChange {
	/** Checked by `ruleSchema`; cites new sources by `sourceIdOf`. */
	row: Rule;
	sources: Omit<Source, 'id'>[];
}

export type RuleResult =
	| { ok: true }
	/** Somebody has changed the rule meanwhile, so nothing was written. */
	| { ok: false; problem: 'outdated' | 'unknown' | 'not-withdrawable' }
	| ({ ok: false } & SuccessionProblem);

/**
 * Publishes the next row of a rule: the newest one ends on the day before. Revision, sources and history
 * in one transaction. Afterwards the caller refreshes the record in memory.
 */
export async function publishRule(store: Store, command: RulePublication): Promise<RuleResult> {
	return change(store, command, async (db, newest) => {
		const { sources, editor, at } = command;
		const ids = await putSources(db, { sources, author: editor.id, at });
		const followed = follow(newest.rows, cite(command.row, ids));
		if ('problem' in followed) return { ok: false, ...followed };
		await write(db, command, newest, { rows: followed.rows, action: 'published' });
		return { ok: true };
	});
}

/**
 * Withdraws the row of a rule that an editor published last, so that the previous row has no end again. Rows from
 * the files can only be corrected in the files.
 */
export async function withdrawRule(store: Store, command: RuleChange): Promise<RuleResult> {
	return change(store, command, async (db, newest) => {
		const before = rowsBefore(newest, await listRuleRevisions(db, command.rule));
		if (!before) return { ok: false, problem: 'not-withdrawable' };
		await write(db, command, newest, { rows: before, action: 'withdrawn' });
		return { ok: true };
	});
}

/** The rows without the newest one; `undefined` if that one came from the files. */
export function rowsBefore(
	newest: RuleRevision,
	revisions: readonly RuleRevision[]
): Rule[] | undefined {
	if (newest.author === IMPORT_AUTHOR) return undefined;
	const last = newestRow(newest.rows);
	return revisions.find(
		({ rows }) =>
			rows.length === newest.rows.length - 1 &&
			rows.every(({ validFrom }) => validFrom !== last?.validFrom)
	)?.rows;
}

async function change(
	store: Store,
	{ rule, baseRevision }: RuleChange,
	act: (db: Handle, newest: RuleRevision) => Promise<RuleResult>
): Promise<RuleResult> {
	return store.db.transaction().execute(async (db) => {
		const [newest] = await listRuleRevisions(db, rule);
		if (!newest) return { ok: false, problem: 'unknown' };
		if (newest.number !== baseRevision) return { ok: false, problem: 'outdated' };
		return act(db, newest);
	});
}

async function write(
	db: Handle,
	{ rule, editor, at }: RuleChange,
	newest: RuleRevision,
	{ rows, action }: { rows: Rule[]; action: 'published' | 'withdrawn' }
): Promise<void> {
	// Check again, whatever the form accepted: a day without a row would break every page that needs it.
	if (periodProblems(rows).length > 0) throw new Error(`The rows of ${rule} do not join.`);
	const number = newest.number + 1;
	await insertRuleRevision(db, {
		...{ id: newId(), rule, number, rows, author: editor.id, createdAt: at }
	});
	await appendEvent(db, {
		...{ subject: 'rule', subjectId: rule, action, author: editor.id, at },
		...{ before: newest.rows, after: rows }
	});
	await raiseRecordVersion(db, at);
}
