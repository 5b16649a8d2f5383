import { createHash, randomBytes } from 'node:crypto';
import { isRole, type Role } from '$lib/domain/editorial/roles';
import type { Language } from '$lib/domain/language';
import { addMilliseconds, type Instant } from '$lib/domain/time';
import type { Auth } from '$lib/server/auth/auth';
import type { Editor } from '$lib/server/auth/editor';
import { countEditors, deleteSessions } from '$lib/server/storage/people/editors';
import { appendEvent } from '$lib/server/storage/history/events';
import {
	findOpenLink,
	insertSetupLink,
	reopenSetupLink,
	useSetupLink,
	voidSetupLinks,
	type LinkUse
} from '$lib/server/storage/people/setup-links';
import type { Handle, Store } from '$lib/server/storage/store';

const LINK_DAYS = 7;

/**
 * While there is no editor: makes a new one-time token for the set-up page and voids all earlier ones. Only its
 * hash is stored. @param now ISO instant; @returns `undefined` if there is an editor
 */
export async function openSetup(store: Store, now: Instant): Promise<string | undefined> {
	return store.db.transaction().execute(async (db) => {
		if ((await countEditors(db)) > 0) return undefined;
		await voidSetupLinks(db, 'first', now);
		return insertLink(db, { purpose: 'first', role: 'admin', editorId: null }, now);
	});
}

/** A one-time token with which somebody joins the desk in a role. */
export async function inviteEditor(
	store: Store,
	{ editor, role, at }: { editor: Pick<Editor, 'id'>; role: Role; at: Instant }
): Promise<string> {
	return store.db.transaction().execute(async (db) => {
		await tell(db, { id: editor.id, action: 'invited', author: editor.id, at, after: { role } });
		return insertLink(db, { purpose: 'invite', role, editorId: null }, at);
	});
}

/** A one-time token with which somebody on the desk chooses a new password. */
export async function openReset(
	store: Store,
	{ author, editorId, at }: { author: string; editorId: string; at: Instant }
): Promise<string> {
	return store.db.transaction().execute(async (db) => {
		await tell(db, { id: editorId, action: 'reset-link', author, at, after: null });
		return insertLink(db, { purpose: 'reset', role: null, editorId }, at);
	});
}

/** What an open link is for; `undefined` if it is not, or no longer, open. */
export async function linkUse(
	store: Store,
	token: string,
	now: Instant
): Promise<LinkUse['purpose'] | undefined> {
	return (await findOpenLink(store.db, hash(token), now))?.purpose;
}

export interface NewEditor {
	name: string;
	email: string;
	password: string;
	language: Language;
}

/**
 * Creates the editor that a link invites, and uses the link up.
 * @returns false if the link is not, or no longer, open
 */
export async function joinDesk(
	{ store, auth }: { store: Store; auth: Auth },
	token: string,
	{ name, email, password, language }: NewEditor,
	now: Instant
): Promise<boolean> {
	return withLink(store, token, now, async ({ purpose, role }) => {
		if (purpose === 'reset' || !isRole(role)) return false;
		// The library has only its own two roles, so we store ours separately.
		const { user } = await auth.api.createUser({
			body: { name, email, password, role, data: { language } }
		});
		const action = purpose === 'first' ? 'set-up' : 'joined';
		const event = { id: user.id, action, author: user.id, at: now, after: { name, email, role } };
		await store.db.transaction().execute((db) => tell(db, event));
		return true;
	});
}

/** Sets a new password by a link, and signs its owner out everywhere. @returns false if it is not open */
export async function resetPassword(
	{ store, auth }: { store: Store; auth: Auth },
	token: string,
	password: string,
	now: Instant
): Promise<boolean> {
	return withLink(store, token, now, async ({ purpose, editorId }) => {
		if (purpose !== 'reset' || editorId === null) return false;
		const context = await auth.$context;
		const hashed = await context.password.hash(password);
		await context.internalAdapter.updatePassword(editorId, hashed);
		const event = { id: editorId, action: 'password', author: editorId, at: now, after: null };
		await store.db.transaction().execute(async (db) => {
			await deleteSessions(db, editorId);
			await tell(db, event);
		});
		return true;
	});
}

async function withLink(
	store: Store,
	token: string,
	now: Instant,
	act: (use: LinkUse) => Promise<boolean>
): Promise<boolean> {
	const use = await findOpenLink(store.db, hash(token), now);
	if (!use || !(await useSetupLink(store.db, hash(token), now))) return false;
	try {
		const done = await act(use);
		if (!done) await reopenSetupLink(store.db, hash(token));
		return done;
	} catch (error) {
		// The library has its own transaction, so if it fails, open the link again for another try.
		await reopenSetupLink(store.db, hash(token));
		throw error;
	}
}

async function insertLink(db: Handle, use: LinkUse, now: Instant): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	const expiresAt = addMilliseconds(now, LINK_DAYS * 86_400_000);
	await insertSetupLink(db, { ...use, tokenHash: hash(token), createdAt: now, expiresAt });
	return token;
}

function tell(
	db: Handle,
	event: { id: string; action: string; author: string; at: Instant; after: unknown }
): Promise<void> {
	const { id, ...rest } = event;
	return appendEvent(db, { subject: 'editor', subjectId: id, before: null, ...rest });
}

function hash(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
