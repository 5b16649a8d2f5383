import type { Kysely } from 'kysely';
import { runStatements } from '$lib/server/storage/engines/run-statements';

/**
 * Tables of the sign-in library, with its column names and our table names (`user` is a reserved word in
 * PostgreSQL); a test asks the library whether anything is missing.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await runStatements(db, STATEMENTS);
}

const STATEMENTS = [
	`create table editor (
		"id" text primary key,
		"name" text not null,
		"email" text not null unique,
		"emailVerified" integer not null,
		"image" text,
		"createdAt" text not null,
		"updatedAt" text not null,
		"role" text,
		"banned" integer,
		"banReason" text,
		"banExpires" text,
		"language" text
	) strict`,
	`create table editor_session (
		"id" text primary key,
		"expiresAt" text not null,
		"token" text not null unique,
		"createdAt" text not null,
		"updatedAt" text not null,
		"ipAddress" text,
		"userAgent" text,
		"userId" text not null references editor ("id") on delete cascade,
		"impersonatedBy" text
	) strict`,
	`create index editor_session_of_editor on editor_session ("userId")`,
	`create table editor_account (
		"id" text primary key,
		"accountId" text not null,
		"providerId" text not null,
		"userId" text not null references editor ("id") on delete cascade,
		"accessToken" text,
		"refreshToken" text,
		"idToken" text,
		"accessTokenExpiresAt" text,
		"refreshTokenExpiresAt" text,
		"scope" text,
		"password" text,
		"createdAt" text not null,
		"updatedAt" text not null
	) strict`,
	`create index editor_account_of_editor on editor_account ("userId")`,
	`create table editor_verification (
		"id" text primary key,
		"identifier" text not null,
		"value" text not null,
		"expiresAt" text not null,
		"createdAt" text not null,
		"updatedAt" text not null
	) strict`,
	`create index editor_verification_of_identifier on editor_verification ("identifier")`
];
