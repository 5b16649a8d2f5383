import type { LinkCheck, LinkState } from '$lib/domain/editorial/watch/link-state';
import type { LinkCheckTable } from './schema';
import type { Handle } from './store';

/** By the id of the source. */
export async function listLinkChecks(db: Handle): Promise<Map<string, LinkCheck>> {
	const rows = await db.selectFrom('link_check').selectAll().orderBy('source_id').execute();
	return new Map(rows.map((row) => [row.source_id, toCheck(row)]));
}

/** The sources whose link is due at `at`, those never checked first. */
export async function listDueLinks(
	db: Handle,
	at: string,
	limit: number
): Promise<{ id: string; url: string; before: LinkCheck | undefined }[]> {
	const rows = await db
		.selectFrom('source')
		.leftJoin('link_check', 'link_check.source_id', 'source.id')
		.select(['source.id', 'source.url'])
		.where(({ eb, or }) =>
			or([eb('link_check.due_at', 'is', null), eb('link_check.due_at', '<=', at)])
		)
		.orderBy(({ fn, val }) => fn.coalesce('link_check.due_at', val('')))
		.orderBy('source.id')
		.limit(limit)
		.execute();
	const checks = await listLinkChecks(db);
	return rows.map(({ id, url }) => ({ id, url, before: checks.get(id) }));
}

export async function putLinkCheck(
	db: Handle,
	sourceId: string,
	check: LinkCheck,
	dueAt: string
): Promise<void> {
	const columns = {
		state: check.state,
		since: check.since,
		checked_at: check.checkedAt,
		due_at: dueAt,
		moved_to: check.movedTo,
		status: check.status,
		failures: check.failures
	};
	await db
		.insertInto('link_check')
		.values({ source_id: sourceId, ...columns })
		.onConflict((conflict) => conflict.column('source_id').doUpdateSet(columns))
		.execute();
}

function toCheck(row: LinkCheckTable): LinkCheck {
	return {
		state: row.state as LinkState,
		since: row.since,
		checkedAt: row.checked_at,
		movedTo: row.moved_to,
		status: row.status,
		failures: row.failures
	};
}
