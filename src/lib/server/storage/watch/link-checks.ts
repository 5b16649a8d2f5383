import type { LinkCheck, LinkState } from '$lib/domain/editorial/watch/link-state';
import type { Instant } from '$lib/domain/time';
import type { LinkCheckTable } from '$lib/server/storage/schema/watching';
import type { Handle } from '$lib/server/storage/store';

/** By the id of the source. */
export async function listLinkChecks(db: Handle): Promise<Map<string, LinkCheck>> {
	const rows = await db.selectFrom('link_check').selectAll().orderBy('source_id').execute();
	return new Map(rows.map((row) => [row.source_id, toCheck(row)]));
}

/** A link to check, and the result of its last check. */
export interface LinkToAsk {
	id: string;
	url: string;
	before: LinkCheck | undefined;
}

/** The sources whose link is due at `at`, those never checked first. */
export function listDueLinks(db: Handle, at: Instant, limit: number): Promise<LinkToAsk[]> {
	return toAsk(
		db,
		sourcesWithChecks(db)
			.where(({ eb, or }) =>
				or([eb('link_check.due_at', 'is', null), eb('link_check.due_at', '<=', at)])
			)
			.orderBy(({ fn, val }) => fn.coalesce('link_check.due_at', val('')))
			.orderBy('source.id')
			.limit(limit)
	);
}

/** The sources that were in the record at `since` and whose link has not been checked since then. */
export function listLinksUncheckedSince(
	db: Handle,
	since: Instant,
	limit: number
): Promise<LinkToAsk[]> {
	return toAsk(
		db,
		sourcesWithChecks(db)
			.where('source.created_at', '<=', since)
			.where(({ eb, or }) =>
				or([eb('link_check.checked_at', 'is', null), eb('link_check.checked_at', '<', since)])
			)
			.orderBy('source.id')
			.limit(limit)
	);
}

/** How many of the sources that were in the record at `since` have been checked since then. */
export async function countLinksChecked(
	db: Handle,
	since: Instant
): Promise<{ checked: number; total: number }> {
	const row = await sourcesWithChecks(db)
		.where('source.created_at', '<=', since)
		.select(({ fn, eb }) => [
			fn.countAll().as('total'),
			fn
				.sum(eb.case().when('link_check.checked_at', '>=', since).then(1).else(0).end())
				.as('checked')
		])
		.executeTakeFirstOrThrow();
	// In SQL the sum of no rows is null.
	return { total: Number(row.total), checked: Number(row.checked ?? 0) };
}

function sourcesWithChecks(db: Handle) {
	return db.selectFrom('source').leftJoin('link_check', 'link_check.source_id', 'source.id');
}

async function toAsk(
	db: Handle,
	sources: ReturnType<typeof sourcesWithChecks>
): Promise<LinkToAsk[]> {
	const rows = await sources.select(['source.id', 'source.url']).execute();
	const checks = await listLinkChecks(db);
	return rows.map(({ id, url }) => ({ id, url, before: checks.get(id) }));
}

export async function putLinkCheck(
	db: Handle,
	sourceId: string,
	check: LinkCheck,
	dueAt: Instant
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
