import type { Rule } from '$lib/domain/effects';
import { readArticles, type Article } from '$lib/domain/law/article';
import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

/** One version of a rule: all its dated rows. */
export interface RuleRevision {
	id: string;
	rule: string;
	number: number;
	rows: Rule[];
	author: string;
	createdAt: Instant;
}

/**
 * The published rules: the newest revision of each, in the order in which they were added.
 * @param had whether an instant is in the past; the first revision counts even if it was imported later
 */
export async function listRules(
	db: Handle,
	had: (at: Instant) => boolean = () => true
): Promise<RuleRevision[]> {
	const rows = await db.selectFrom('rule_revision').selectAll().orderBy('id').execute();
	// A later revision replaces an earlier one in the same position.
	const rules = new Map<string, RuleRevision>();
	for (const row of rows)
		if (!rules.has(row.rule_id) || had(row.created_at)) rules.set(row.rule_id, toRevision(row));
	return [...rules.values()];
}

/** All revisions of a rule, the newest first. */
export async function listRuleRevisions(db: Handle, rule: string): Promise<RuleRevision[]> {
	const rows = await db
		.selectFrom('rule_revision')
		.selectAll()
		.where('rule_id', '=', rule)
		.orderBy('number', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(toRevision);
}

export async function insertRuleRevision(db: Handle, revision: RuleRevision): Promise<void> {
	await db
		.insertInto('rule_revision')
		.values({
			id: revision.id,
			rule_id: revision.rule,
			number: revision.number,
			content: JSON.stringify(revision.rows),
			author: revision.author,
			created_at: revision.createdAt
		})
		.execute();
}

function toRevision(row: {
	id: string;
	rule_id: string;
	number: number;
	content: string;
	author: string;
	created_at: Instant;
}): RuleRevision {
	return {
		id: row.id,
		rule: row.rule_id,
		number: row.number,
		rows: (JSON.parse(row.content) as StoredRow[]).map(toRule),
		author: row.author,
		createdAt: row.created_at
	};
}

/** Rows from before articles had parts hold a text. */
type StoredRow = Rule & { article: Article[] | string | null };

function toRule(row: StoredRow): Rule {
	return { ...row, article: readArticles(row.article) };
}
