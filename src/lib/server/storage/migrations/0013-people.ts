import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';

/** Links that invite somebody with a role, or let them choose a new password; a second factor for accounts. */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, STATEMENTS);
}

const STATEMENTS = [
	`alter table setup_link add column purpose text not null default 'first'`,
	`alter table setup_link add column role text`,
	`alter table setup_link add column editor_id text`,
	// The sign-in library sets the column names.
	`alter table editor add column "twoFactorEnabled" integer`,
	`create table editor_second_factor (
		"id" text primary key,
		"secret" text not null,
		"backupCodes" text not null,
		"userId" text not null references editor ("id") on delete cascade,
		"verified" integer,
		"failedVerificationCount" integer,
		"lockedUntil" text
	) strict`,
	`create index editor_second_factor_of_editor on editor_second_factor ("userId")`,
	`create index editor_second_factor_by_secret on editor_second_factor ("secret")`
];
