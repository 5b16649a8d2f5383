import type { Handle } from './store';

/** Ends every link that was not used, at `at`. */
export async function voidSetupLinks(db: Handle, at: string): Promise<void> {
	await db.updateTable('setup_link').set({ used_at: at }).where('used_at', 'is', null).execute();
}

export async function insertSetupLink(
	db: Handle,
	row: { tokenHash: string; createdAt: string; expiresAt: string }
): Promise<void> {
	await db
		.insertInto('setup_link')
		.values({
			token_hash: row.tokenHash,
			created_at: row.createdAt,
			expires_at: row.expiresAt,
			used_at: null
		})
		.execute();
}

/** True where the link exists, was not used and has not run out at `at`. */
export async function isSetupLinkOpen(db: Handle, tokenHash: string, at: string): Promise<boolean> {
	const row = await db
		.selectFrom('setup_link')
		.select('token_hash')
		.where('token_hash', '=', tokenHash)
		.where('used_at', 'is', null)
		.where('expires_at', '>', at)
		.executeTakeFirst();
	return row !== undefined;
}

/** Uses the link up. @returns false where it was not open: of two at once, one gets true */
export async function useSetupLink(db: Handle, tokenHash: string, at: string): Promise<boolean> {
	const result = await db
		.updateTable('setup_link')
		.set({ used_at: at })
		.where('token_hash', '=', tokenHash)
		.where('used_at', 'is', null)
		.where('expires_at', '>', at)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Opens a link again whose use has failed. */
export async function reopenSetupLink(db: Handle, tokenHash: string): Promise<void> {
	await db
		.updateTable('setup_link')
		.set({ used_at: null })
		.where('token_hash', '=', tokenHash)
		.execute();
}
