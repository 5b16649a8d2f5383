import type { InboxItem, InboxState } from '$lib/domain/editorial/watch/inbox';
import type { ItemKeys, WatchedItem } from '$lib/domain/editorial/watch/item';
import type { Day, Instant } from '$lib/domain/time';
import type { InboxItemTable } from '$lib/server/storage/schema/watching';
import type { Handle } from '$lib/server/storage/store';

/** The item with the same story: by its link, or by title and day. */
export async function findSameItem(db: Handle, keys: ItemKeys): Promise<string | undefined> {
	const row = await db
		.selectFrom('inbox_item')
		.select('id')
		.where(({ eb, or }) =>
			or([
				eb('link_key', '=', keys.link),
				...(keys.title === null ? [] : [eb('title_key', '=', keys.title)])
			])
		)
		.orderBy('id')
		.executeTakeFirst();
	return row?.id;
}

export async function insertItem(
	db: Handle,
	item: WatchedItem & {
		id: string;
		keys: ItemKeys;
		words: string[];
		/** The text of the rule that dismisses it on arrival. */
		rule: string | null;
		at: Instant;
	}
): Promise<void> {
	await db
		.insertInto('inbox_item')
		.values({
			id: item.id,
			link_key: item.keys.link,
			title_key: item.keys.title,
			url: item.url,
			title: item.title,
			excerpt: item.excerpt,
			published_on: item.publishedOn,
			words: JSON.stringify(item.words),
			state: item.rule === null ? 'new' : 'dismissed',
			rule: item.rule,
			found_at: item.at
		})
		.execute();
}

/** If an item arrived without a day and another feed has it, sets the day, which then identifies the story. */
export async function completeItem(
	db: Handle,
	id: string,
	{ keys, publishedOn }: { keys: ItemKeys; publishedOn: Day | null }
): Promise<void> {
	if (publishedOn === null) return;
	await db
		.updateTable('inbox_item')
		.set({ published_on: publishedOn, title_key: keys.title })
		.where('id', '=', id)
		.where('published_on', 'is', null)
		.execute();
}

export async function noteSighting(
	db: Handle,
	row: { item_id: string; watched_id: string; url: string }
): Promise<void> {
	await db
		.insertInto('inbox_sighting')
		.values(row)
		.onConflict((conflict) => conflict.columns(['item_id', 'watched_id']).doNothing())
		.execute();
}

/** The newest first. */
export async function listInbox(
	db: Handle,
	state: InboxState,
	limit: number
): Promise<InboxItem[]> {
	const rows = await db
		.selectFrom('inbox_item')
		.selectAll()
		.where('state', '=', state)
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	const from = await namesOf(
		db,
		rows.map(({ id }) => id)
	);
	return rows.map((row) => toItem(row, from.get(row.id) ?? []));
}

export async function findItem(db: Handle, id: string): Promise<InboxItem | undefined> {
	const row = await db.selectFrom('inbox_item').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toItem(row, []);
}

/** How many items are in each state. */
export async function countInbox(db: Handle): Promise<Map<InboxState, number>> {
	const rows = await db
		.selectFrom('inbox_item')
		.select(['state', ({ fn }) => fn.countAll<number>().as('count')])
		.groupBy('state')
		.execute();
	return new Map(rows.map(({ state, count }) => [state as InboxState, Number(count)]));
}

export async function decideItem(
	db: Handle,
	{ id, state, author, at }: { id: string; state: InboxState; author: string; at: Instant }
): Promise<void> {
	const decision =
		state === 'new'
			? { decided_by: null, decided_at: null }
			: { decided_by: author, decided_at: at };
	await db
		.updateTable('inbox_item')
		.set({ state, rule: null, ...decision })
		.where('id', '=', id)
		.execute();
}

async function namesOf(db: Handle, ids: string[]): Promise<Map<string, string[]>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('inbox_sighting')
		.innerJoin('watched', 'watched.id', 'inbox_sighting.watched_id')
		.select(['inbox_sighting.item_id', 'watched.name'])
		.where('inbox_sighting.item_id', 'in', ids)
		.orderBy('watched.name')
		.orderBy('watched.id')
		.execute();
	const byItem = Map.groupBy(rows, ({ item_id }) => item_id);
	return new Map([...byItem].map(([id, names]) => [id, names.map(({ name }) => name)]));
}

function toItem(row: InboxItemTable, from: string[]): InboxItem {
	return {
		id: row.id,
		url: row.url,
		title: row.title,
		excerpt: row.excerpt,
		publishedOn: row.published_on as Day | null,
		state: row.state as InboxState,
		words: JSON.parse(row.words) as string[],
		rule: row.rule,
		foundAt: row.found_at,
		from
	};
}
