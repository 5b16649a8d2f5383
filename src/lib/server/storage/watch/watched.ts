import type { WatchRule } from '$lib/domain/editorial/watch/rules';
import type { Watched, WatchedKind } from '$lib/domain/editorial/watch/watched';
import type { Instant } from '$lib/domain/time';
import type { WatchedTable } from '$lib/server/storage/schema/watching';
import type { Handle } from '$lib/server/storage/store';

/** Everything on the watch list, switched on or off, by name. */
export async function listWatched(db: Handle): Promise<Watched[]> {
	const rows = await db.selectFrom('watched').selectAll().orderBy('name').orderBy('id').execute();
	return rows.map(toWatched);
}

export async function findWatched(db: Handle, id: string): Promise<Watched | undefined> {
	const row = await db.selectFrom('watched').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toWatched(row);
}

/** What is switched on and due at `at`, the longest overdue first. */
export async function listDueWatched(db: Handle, at: Instant, limit: number): Promise<Watched[]> {
	const rows = await db
		.selectFrom('watched')
		.selectAll()
		.where('is_on', '=', 1)
		.where('due_at', '<=', at)
		.orderBy('due_at')
		.orderBy('id')
		.limit(limit)
		.execute();
	return rows.map(toWatched);
}

/** @returns false if its address is already on the list */
export async function insertWatched(
	db: Handle,
	watched: Pick<Watched, 'id' | 'url' | 'name' | 'kind'>,
	at: Instant
): Promise<boolean> {
	const known = await db
		.selectFrom('watched')
		.select('id')
		.where('url', '=', watched.url)
		.executeTakeFirst();
	if (known) return false;
	await db
		.insertInto('watched')
		.values({ ...watched, is_on: 1, due_at: at, failures: 0, created_at: at })
		.execute();
	return true;
}

/** Once switched on, it is due at once. */
export async function switchWatched(
	db: Handle,
	{ id, isOn, at }: { id: string; isOn: boolean; at: Instant }
): Promise<void> {
	await db
		.updateTable('watched')
		.set({ is_on: isOn ? 1 : 0, due_at: at, failures: 0, problem: null })
		.where('id', '=', id)
		.execute();
}

/** Removes it from the list and forgets which items came from it; the items stay in the inbox. */
export async function deleteWatched(db: Handle, id: string): Promise<void> {
	await db.deleteFrom('inbox_sighting').where('watched_id', '=', id).execute();
	await db.deleteFrom('watched').where('id', '=', id).execute();
}

/** The result of an attempt to read it. */
export async function noteAttempt(
	db: Handle,
	id: string,
	attempt: Pick<
		WatchedTable,
		'etag' | 'last_modified' | 'checked_at' | 'due_at' | 'failures' | 'problem'
	>
): Promise<void> {
	await db.updateTable('watched').set(attempt).where('id', '=', id).execute();
}

export async function listRules(db: Handle): Promise<WatchRule[]> {
	const rows = await db
		.selectFrom('watch_rule')
		.select(['id', 'effect', 'text'])
		.orderBy('effect', 'desc')
		.orderBy('text')
		.orderBy('id')
		.execute();
	return rows.map(({ id, effect, text }) => ({ id, effect: effect as WatchRule['effect'], text }));
}

export async function insertRule(
	db: Handle,
	rule: WatchRule,
	by: { author: string; at: Instant }
): Promise<void> {
	await db
		.insertInto('watch_rule')
		.values({ ...rule, author: by.author, created_at: by.at })
		.execute();
}

export async function deleteRule(db: Handle, id: string): Promise<WatchRule | undefined> {
	const rule = (await listRules(db)).find((candidate) => candidate.id === id);
	await db.deleteFrom('watch_rule').where('id', '=', id).execute();
	return rule;
}

function toWatched(row: WatchedTable): Watched {
	return {
		id: row.id,
		url: row.url,
		name: row.name,
		kind: row.kind as WatchedKind,
		isOn: row.is_on === 1,
		etag: row.etag,
		lastModified: row.last_modified,
		checkedAt: row.checked_at,
		failures: row.failures,
		problem: row.problem
	};
}
