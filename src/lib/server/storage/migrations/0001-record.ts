import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';
import { appendOnly, type Statement } from '$lib/server/storage/engines/statement';

/** The record: agreements, milestones with their revisions, sources, checks, and the history of all. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, STATEMENTS);
}

const STATEMENTS: Statement[] = [
	`create table agreement (
		slug text primary key,
		content text not null,
		updated_at text not null
	) strict`,
	`create table source (
		id text primary key,
		url text not null unique,
		publisher text not null,
		title text,
		language text not null,
		kind text not null check (kind in ('official', 'press')),
		published_on text,
		created_at text not null
	) strict`,
	`create table milestone (
		slug text primary key,
		recorded_on text not null,
		created_at text not null
	) strict`,
	`create table revision (
		id text primary key,
		milestone_slug text not null references milestone (slug),
		number integer not null,
		content text not null,
		author text not null,
		created_at text not null,
		unique (milestone_slug, number)
	) strict`,
	`create table publication (
		milestone_slug text primary key references milestone (slug),
		revision_id text not null references revision (id),
		published_at text not null
	) strict`,
	`create table event (
		id text primary key,
		subject text not null,
		subject_id text not null,
		action text not null,
		author text not null,
		at text not null,
		before text,
		after text
	) strict`,
	`create index event_of_subject on event (subject, subject_id, id)`,
	`create table import (
		subject text not null,
		subject_id text not null,
		digest text not null,
		imported_at text not null,
		primary key (subject, subject_id)
	) strict`,
	`create table record_check (
		id text primary key,
		checked_on text not null,
		reach text not null,
		reach_part text check (reach_part in ('beginning', 'middle', 'end')),
		author text not null,
		created_at text not null
	) strict`,
	`create table setup_link (
		token_hash text primary key,
		created_at text not null,
		expires_at text not null,
		used_at text
	) strict`,
	`create table submission (
		token text primary key,
		milestone_slug text not null references milestone (slug),
		created_at text not null
	) strict`,
	`create table record_version (
		id integer primary key check (id = 1),
		version integer not null
	) strict`,
	`insert into record_version (id, version) values (1, 0)`,
	{ announce: 'record_version' },
	...appendOnly('revision'),
	...appendOnly('event')
];
