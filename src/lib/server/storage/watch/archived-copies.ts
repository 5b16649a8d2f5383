import type { ArchivedCopy } from '$lib/domain/editorial/archived-copy';
import type { SourceKind } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import type { ArchivedCopyTable } from '$lib/server/storage/schema/watching';
import type { Handle } from '$lib/server/storage/store';

export async function findCopy(db: Handle, id: string): Promise<ArchivedCopy | undefined> {
	const row = await db
		.selectFrom('archived_copy')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	return row && toCopy(row);
}

/** The copy with exactly this text from this address. */
export async function findSameCopy(
	db: Handle,
	{ url, sha256 }: Pick<ArchivedCopy, 'url' | 'sha256'>
): Promise<string | undefined> {
	const row = await db
		.selectFrom('archived_copy')
		.select('id')
		.where('url', '=', url)
		.where('sha256', '=', sha256)
		.orderBy('id')
		.executeTakeFirst();
	return row?.id;
}

export async function insertCopy(db: Handle, copy: ArchivedCopy, author: string): Promise<void> {
	await db
		.insertInto('archived_copy')
		.values({
			id: copy.id,
			url: copy.url,
			title: copy.title,
			publisher: copy.publisher,
			language: copy.language,
			kind: copy.kind,
			published_on: copy.publishedOn,
			text: copy.text,
			sha256: copy.sha256,
			how: copy.how,
			read_at: copy.readAt,
			author
		})
		.execute();
}

/** Every copy without its text, the newest first. */
export async function listCopies(db: Handle): Promise<Omit<ArchivedCopy, 'text'>[]> {
	const rows = await db
		.selectFrom('archived_copy')
		.select(['id', 'url', 'title', 'publisher', 'language', 'kind'])
		.select(['published_on', 'sha256', 'how', 'read_at'])
		.orderBy('id', 'desc')
		.execute();
	return rows.map(toFacts);
}

/** The texts of all copies of these addresses, by address. */
export async function copyTexts(
	db: Handle,
	urls: readonly string[]
): Promise<Map<string, string[]>> {
	if (urls.length === 0) return new Map();
	const rows = await db
		.selectFrom('archived_copy')
		.select(['url', 'text'])
		.where('url', 'in', urls)
		.orderBy('id', 'desc')
		.execute();
	const byUrl = Map.groupBy(rows, ({ url }) => url);
	return new Map([...byUrl].map(([url, copies]) => [url, copies.map(({ text }) => text)]));
}

function toCopy(row: ArchivedCopyTable): ArchivedCopy {
	return { ...toFacts(row), text: row.text };
}

function toFacts(row: Omit<ArchivedCopyTable, 'text' | 'author'>): Omit<ArchivedCopy, 'text'> {
	return {
		id: row.id,
		url: row.url,
		title: row.title,
		publisher: row.publisher,
		language: row.language,
		kind: row.kind as SourceKind,
		publishedOn: row.published_on as Day | null,
		sha256: row.sha256,
		how: row.how as ArchivedCopy['how'],
		readAt: row.read_at
	};
}
