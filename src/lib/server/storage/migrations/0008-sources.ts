import { sql, type Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';
import { SHIPPED_PAGES, SHIPPED_RULES } from './0008-shipped';

/** Archived copies, link checks, and the watch: what is watched, its rules and its inbox. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, STATEMENTS);
	const at = new Date(0).toISOString();
	for (const { host, name } of SHIPPED_PAGES) {
		const url = `https://${host}/`;
		await sql`insert into watched (id, url, name, kind, is_on, due_at, failures, created_at)
			values (${`shipped-${host}`}, ${url}, ${name}, 'page', 0, ${at}, 0, ${at})`.execute(db);
	}
	for (const [index, text] of SHIPPED_RULES.entries()) {
		await sql`insert into watch_rule (id, effect, text, author, created_at)
			values (${`shipped-${index + 1}`}, 'show', ${text}, 'import', ${at})`.execute(db);
	}
}

const STATEMENTS = [
	`create table archived_copy (
		id text primary key,
		url text not null,
		title text not null,
		publisher text not null,
		language text not null,
		kind text not null check (kind in ('official', 'press')),
		published_on text,
		text text not null,
		sha256 text not null,
		how text not null check (how in ('fetched', 'pasted')),
		read_at text not null,
		author text not null
	) strict`,
	`create index archived_copy_of_url on archived_copy (url, id)`,
	`create table link_check (
		source_id text primary key references source (id),
		state text not null check (state in ('alive', 'moved', 'gone', 'unclear')),
		since text not null,
		checked_at text not null,
		due_at text not null,
		moved_to text,
		status integer,
		failures integer not null
	) strict`,
	`create table watched (
		id text primary key,
		url text not null unique,
		name text not null,
		kind text not null check (kind in ('feed', 'page')),
		is_on integer not null,
		etag text,
		last_modified text,
		checked_at text,
		due_at text not null,
		failures integer not null,
		problem text,
		created_at text not null
	) strict`,
	`create table watch_rule (
		id text primary key,
		effect text not null check (effect in ('show', 'dismiss')),
		text text not null,
		author text not null,
		created_at text not null
	) strict`,
	`create table inbox_item (
		id text primary key,
		link_key text not null unique,
		title_key text,
		url text not null,
		title text not null,
		excerpt text not null,
		published_on text,
		words text not null,
		state text not null check (state in ('new', 'captured', 'attached', 'dismissed')),
		rule text,
		found_at text not null,
		decided_by text,
		decided_at text
	) strict`,
	`create index inbox_item_of_title on inbox_item (title_key, id)`,
	`create index inbox_item_of_state on inbox_item (state, id)`,
	`create table inbox_sighting (
		item_id text not null references inbox_item (id),
		watched_id text not null references watched (id),
		url text not null,
		primary key (item_id, watched_id)
	) strict`
];
