import type { Generated } from 'kysely';
import type { Instant } from '$lib/domain/time';

/** Tables for the people who may write. */
export interface PeopleTables {
	editor: EditorTable;
	editor_session: EditorSessionTable;
	editor_second_factor: EditorSecondFactorTable;
	setup_link: SetupLinkTable;
}

/** Somebody who may write. The sign-in library writes the row; only it uses its other tables. */
export interface EditorTable {
	id: string;
	name: string;
	email: string;
	role: string | null;
	/** 1: may not sign in. */
	banned: number | null;
	twoFactorEnabled: number | null;
	language: string | null;
}

/** A table of the sign-in library, with only the columns for signing somebody out. */
export interface EditorSessionTable {
	id: string;
	userId: string;
}

/** A table of the sign-in library, with only the columns for removing a second factor. */
export interface EditorSecondFactorTable {
	id: string;
	userId: string;
}

/** One-time link that lets the first editor, or an invited one, choose a password. */
export interface SetupLinkTable {
	/** SHA-256 of the token, so that somebody who reads the file cannot use the link. */
	token_hash: string;
	created_at: Instant;
	expires_at: Instant;
	used_at: Instant | null;
	/** `first` makes the first admin, `invite` somebody with `role`, `reset` lets `editor_id` choose a password. */
	purpose: Generated<string>;
	role: string | null;
	editor_id: string | null;
}
