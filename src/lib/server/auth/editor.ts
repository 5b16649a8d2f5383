import { error } from '@sveltejs/kit';
import { isLanguage, type Language } from '$lib/domain/language';

declare const proven: unique symbol;

/** Somebody who is signed in and may write. Only {@link requireEditor} hands one out. */
export interface Editor {
	readonly [proven]: true;
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: 'admin' | 'editor';
	/** The language that the desk speaks with them; `null` until they have chosen one. */
	readonly language: Language | null;
}

/** What the session of a request says; not yet an {@link Editor}. */
export type SignedIn = Omit<Editor, typeof proven>;

/**
 * The editor of this request. Every load, action and endpoint of the desk asks for itself: a check in a
 * layout is bypassed by requests for data.
 * @throws an HTTP error 401 where nobody is signed in (the hook has redirected before)
 */
export function requireEditor(locals: { signedIn?: SignedIn | undefined }): Editor {
	if (!locals.signedIn) error(401);
	return locals.signedIn as Editor;
}

/** The library's row as ours; `undefined` for a role that we do not know. */
export function toSignedIn(user: {
	id: string;
	name: string;
	email: string;
	role?: string | null | undefined;
	language?: string | null | undefined;
}): SignedIn | undefined {
	if (user.role !== 'admin' && user.role !== 'editor') return undefined;
	const { id, name, email, role, language } = user;
	return { id, name, email, role, language: isLanguage(language) ? language : null };
}
