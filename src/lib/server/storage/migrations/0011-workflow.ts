import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';
import { appendOnly, type Statement } from '$lib/server/storage/engines/statement';

/**
 * Drafts, review, approval, planned publication, retraction. An edition keeps what readers saw, unchanged, so that
 * any earlier day can be shown again.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, STATEMENTS);
}

/** Before this migration every revision was published when it was written, and imported ones when they were recorded. */
const EDITIONS_SO_FAR = `insert into edition
	(id, milestone_slug, number, kind, revision_id, content, note, is_minor, author, at, revised_on)
	select revision.id, revision.milestone_slug, revision.number, 'publication', revision.id,
		revision.content, null, 0, revision.author,
		case when revision.id = publication.revision_id then publication.published_at
			when revision.number = 1 and revision.author = 'import'
				then milestone.recorded_on || 'T00:00:00.000Z'
			else revision.created_at end,
		substr(case when revision.id = publication.revision_id then publication.published_at
			when revision.number = 1 and revision.author = 'import' then milestone.recorded_on
			else revision.created_at end, 1, 10)
	from revision
	join milestone on milestone.slug = revision.milestone_slug
	left join publication on publication.milestone_slug = revision.milestone_slug`;

const STATEMENTS: Statement[] = [
	// As the editor typed it, because a draft may be incomplete (`content` is then JSON null).
	`alter table revision add column typed text`,
	`alter table revision add column sources text`,
	`alter table revision add column how text not null default 'edited'`,
	`alter table revision add column note text`,
	`alter table revision add column is_minor integer not null default 0`,
	`create table review (
		revision_id text primary key references revision (id),
		milestone_slug text not null references milestone (slug),
		author text not null,
		at text not null
	) strict`,
	`create table approval (
		revision_id text primary key references revision (id),
		milestone_slug text not null references milestone (slug),
		author text not null,
		at text not null,
		override_reason text
	) strict`,
	`create table schedule (
		revision_id text primary key references revision (id),
		milestone_slug text not null references milestone (slug),
		languages text not null,
		due_at text not null,
		announced integer not null check (announced in (0, 1)),
		author text not null,
		at text not null
	) strict`,
	`create table edition (
		id text primary key,
		milestone_slug text not null references milestone (slug),
		number integer not null,
		kind text not null check (kind in ('publication', 'retraction')),
		revision_id text not null references revision (id),
		content text not null,
		note text,
		is_minor integer not null,
		author text not null,
		at text not null,
		revised_on text not null
	) strict`,
	`create index edition_of_milestone on edition (milestone_slug, id)`,
	EDITIONS_SO_FAR,
	...appendOnly('edition'),
	`create table translation_check (
		id text primary key,
		milestone_slug text not null references milestone (slug),
		language text not null,
		author text not null,
		at text not null
	) strict`,
	`create table checkpoint (
		revision_id text primary key references revision (id),
		name text not null,
		author text not null,
		at text not null
	) strict`,
	`create table setting (
		name text primary key,
		value text not null,
		author text not null,
		at text not null
	) strict`,
	`alter table submission add column revision integer not null default 0`,
	`alter table submission add column digest text not null default ''`,
	// When each version of the record was shown, because pages state the version.
	`create table record_version_log (
		version integer primary key,
		at text not null
	) strict`
];
