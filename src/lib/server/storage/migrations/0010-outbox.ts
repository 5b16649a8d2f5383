import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';

/** Announcements: notices, followers, webhooks, and one row for each message to each of them. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, STATEMENTS);
}

const STATEMENTS = [
	`create table notice (
		id text primary key,
		milestone_slug text not null references milestone (slug),
		revision integer not null,
		kind text not null check (kind in ('added', 'corrected', 'retracted')),
		change_note text not null,
		created_at text not null,
		fanned_out_at text,
		changes_stage integer not null
	) strict`,
	`create index notice_by_fan_out on notice (fanned_out_at, id)`,
	`create table follower (
		id text primary key,
		email text not null,
		email_key text not null,
		language text not null check (language in ('en', 'ru', 'kk')),
		topic text not null check (topic in ('everything', 'vfa', 'ra', 'stages')),
		cadence text not null check (cadence in ('immediate', 'weekly')),
		created_at text not null,
		confirmed_at text
	) strict`,
	`create unique index follower_once on follower (email_key) where confirmed_at is not null`,
	`create table webhook (
		id text primary key,
		url text not null,
		created_at text not null,
		switched_off_at text
	) strict`,
	`create table delivery (
		id text primary key,
		channel text not null check (channel in ('mail', 'webhook', 'telegram')),
		recipient text not null,
		about text not null check (about in ('notice', 'digest', 'confirmation', 'test')),
		about_id text not null,
		state text not null check (state in ('queued', 'sending', 'sent', 'dead')),
		attempts integer not null,
		next_at text not null,
		holder text,
		problem text,
		changed_at text not null,
		unique (channel, recipient, about, about_id)
	) strict`,
	`create index delivery_by_due on delivery (state, channel, next_at, id)`,
	`create index delivery_by_recipient on delivery (recipient)`,
	`create table outbox_lease (
		id integer primary key check (id = 1),
		holder text not null,
		expires_at text not null
	) strict`,
	`insert into outbox_lease (id, holder, expires_at) values (1, '', '')`
];
