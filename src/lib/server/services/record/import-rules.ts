import type { Rule } from '$lib/domain/effects';
import type { Instant } from '$lib/domain/time';
import { appendEvent } from '$lib/server/storage/history/events';
import { newId } from '$lib/server/storage/ids';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { insertRuleRevision, listRuleRevisions } from '$lib/server/storage/record/rules';
import type { Store } from '$lib/server/storage/store';
import {
	emptySummary,
	importAll,
	IMPORT_AUTHOR,
	type ImportRun,
	type ImportSummary,
	type Outcome
} from './import-all';

/**
 * Imports the rules in the files into the database, in one transaction. Running it again changes nothing, and
 * it never overwrites a rule that an editor has changed.
 */
export async function importRules(
	store: Store,
	rules: readonly Rule[],
	at: Instant
): Promise<ImportSummary> {
	return store.db.transaction().execute(async (db) => {
		const run: ImportRun = { db, at, summary: emptySummary() };
		const byId = [...Map.groupBy(rules, ({ id }) => id)];
		await importAll(run, 'rule', byId, ([id]) => id, importRule);
		if (run.summary.added + run.summary.updated > 0) await raiseRecordVersion(db, at);
		return run.summary;
	});
}

async function importRule({ db, at }: ImportRun, [rule, rows]: [string, Rule[]]): Promise<Outcome> {
	const [before] = await listRuleRevisions(db, rule);
	if (before && before.author !== IMPORT_AUTHOR) return 'kept';
	await insertRuleRevision(db, {
		...{ id: newId(), rule, number: (before?.number ?? 0) + 1, rows },
		...{ author: IMPORT_AUTHOR, createdAt: at }
	});
	await appendEvent(db, {
		...{ subject: 'rule', subjectId: rule, action: 'imported', author: IMPORT_AUTHOR, at },
		...{ before: before?.rows ?? null, after: rows }
	});
	return before ? 'updated' : 'added';
}
