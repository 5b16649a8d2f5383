import { createHash, randomBytes } from 'node:crypto';
import type { Auth } from '$lib/server/auth/auth';
import type { Language } from '$lib/domain/language';
import { countEditors } from '$lib/server/storage/editors';
import { appendEvent } from '$lib/server/storage/events';
import {
	insertSetupLink,
	isSetupLinkOpen,
	reopenSetupLink,
	useSetupLink,
	voidSetupLinks
} from '$lib/server/storage/setup-links';
import type { Store } from '$lib/server/storage/store';

const LINK_DAYS = 7;

/**
 * While there is no editor: a fresh one-time token for the set-up page, all earlier ones void. Only its
 * hash is kept. @param now ISO instant; @returns `undefined` where an editor exists
 */
export async function openSetup(store: Store, now: string): Promise<string | undefined> {
	const token = randomBytes(32).toString('base64url');
	const expiresAt = new Date(Date.parse(now) + LINK_DAYS * 86_400_000).toISOString();
	return store.db.transaction().execute(async (db) => {
		if ((await countEditors(db)) > 0) return undefined;
		await voidSetupLinks(db, now);
		await insertSetupLink(db, { tokenHash: hash(token), createdAt: now, expiresAt });
		return token;
	});
}

export async function isSetupOpen(store: Store, token: string, now: string): Promise<boolean> {
	return isSetupLinkOpen(store.db, hash(token), now);
}

export interface NewEditor {
	name: string;
	email: string;
	password: string;
	language: Language;
}

/**
 * Makes the first editor and uses the link up.
 * @returns false where the link is not, or no longer, open
 */
export async function setUpFirstEditor(
	{ store, auth }: { store: Store; auth: Auth },
	token: string,
	{ name, email, password, language }: NewEditor,
	now: string
): Promise<boolean> {
	if (!(await useSetupLink(store.db, hash(token), now))) return false;
	try {
		const { user } = await auth.api.createUser({
			body: { name, email, password, role: 'admin', data: { language } }
		});
		await appendEvent(store.db, {
			subject: 'editor',
			subjectId: user.id,
			action: 'set-up',
			author: user.id,
			at: now,
			before: null,
			after: { name, email, role: 'admin' }
		});
	} catch (error) {
		// The library has its own transaction; a link whose use failed is good for another try.
		await reopenSetupLink(store.db, hash(token));
		throw error;
	}
	return true;
}

function hash(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
