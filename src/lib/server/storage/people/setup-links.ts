import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

export const LINK_PURPOSES = ['first', 'invite', 'reset'] as const;

/** What a one-time link is for. */
export interface LinkUse {
	purpose: (typeof LINK_PURPOSES)[number];
	/** The role of the invited person. */
	role: string | null;
	/** The editor whose password it sets. */
	editorId: string | null;
}

/** Voids every unused link for a purpose, at `at`. */
export async function voidSetupLinks(
	db: Handle,
	purpose: LinkUse['purpose'],
	at: Instant
): Promise<void> {
	await db
		.updateTable('setup_link')
		.set({ used_at: at })
		.where('used_at', 'is', null)
		.where('purpose', '=', purpose)
		.execute();
}

export async function insertSetupLink(
	db: Handle,
	row: LinkUse & { tokenHash: string; createdAt: Instant; expiresAt: Instant }
): Promise<void> {
	await db
		.insertInto('setup_link')
		.values({
			token_hash: row.tokenHash,
			created_at: row.createdAt,
			expires_at: row.expiresAt,
			used_at: null,
			purpose: row.purpose,
			role: row.role,
			editor_id: row.editorId
		})
		.execute();
}

/** The purpose of a link that exists, is unused and has not expired at `at`. */
export async function findOpenLink(
	db: Handle,
	tokenHash: string,
	at: Instant
): Promise<LinkUse | undefined> {
	const row = await db
		.selectFrom('setup_link')
		.select(['purpose', 'role', 'editor_id'])
		.where('token_hash', '=', tokenHash)
		.where('used_at', 'is', null)
		.where('expires_at', '>', at)
		.executeTakeFirst();
	const purpose = LINK_PURPOSES.find((known) => known === row?.purpose);
	return row && purpose && { purpose, role: row.role, editorId: row.editor_id };
}

/** Uses the link up. @returns false if it was not open; of two calls at once, only one gets true */
export async function useSetupLink(db: Handle, tokenHash: string, at: Instant): Promise<boolean> {
	const result = await db
		.updateTable('setup_link')
		.set({ used_at: at })
		.where('token_hash', '=', tokenHash)
		.where('used_at', 'is', null)
		.where('expires_at', '>', at)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Opens a link again if using it has failed. */
export async function reopenSetupLink(db: Handle, tokenHash: string): Promise<void> {
	await db
		.updateTable('setup_link')
		.set({ used_at: null })
		.where('token_hash', '=', tokenHash)
		.execute();
}
