import type { Source, SourceKind, SourceRemark } from '$lib/domain/milestones/citation';
import type { PartialDate, Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

export async function listSources(db: Handle): Promise<Source[]> {
	const rows = await db.selectFrom('source').selectAll().orderBy('id').execute();
	return rows.map(toSource);
}

export async function findSourceByUrl(db: Handle, url: string): Promise<Source | undefined> {
	const row = await db.selectFrom('source').selectAll().where('url', '=', url).executeTakeFirst();
	return row && toSource(row);
}

export async function findSource(db: Handle, id: string): Promise<Source | undefined> {
	const row = await db.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toSource(row);
}

export async function insertSource(db: Handle, source: Source, createdAt: Instant): Promise<void> {
	await db
		.insertInto('source')
		.values({ id: source.id, created_at: createdAt, ...columns(source) })
		.execute();
}

export async function updateSource(db: Handle, source: Source): Promise<void> {
	await db.updateTable('source').set(columns(source)).where('id', '=', source.id).execute();
}

function columns(source: Source) {
	return {
		url: source.url,
		publisher: source.publisher,
		title: source.title,
		language: source.language,
		kind: source.kind,
		published_on: source.publishedOn,
		remark: source.remark ? JSON.stringify(source.remark) : null
	};
}

function toSource(row: {
	id: string;
	url: string;
	publisher: string;
	title: string | null;
	language: string;
	kind: string;
	published_on: string | null;
	remark: string | null;
}): Source {
	return {
		id: row.id,
		url: row.url,
		publisher: row.publisher,
		title: row.title,
		language: row.language,
		kind: row.kind as SourceKind,
		publishedOn: row.published_on as PartialDate | null,
		...(row.remark === null ? {} : { remark: JSON.parse(row.remark) as SourceRemark })
	};
}
