import { error } from '@sveltejs/kit';
import { isRole, mayAs, type Role } from '$lib/domain/editorial/roles';
import { isLanguage, type Language } from '$lib/domain/language';
import { leastRole, type DeskRoute, type Step } from './permissions';

declare const proven: unique symbol;

/** Somebody who is signed in and may do what was asked. Only {@link requireEditor} hands one out. */
export interface Editor {
	readonly [proven]: true;
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: Role;
	/** The language that the desk speaks with them; `null` until they have chosen one. */
	readonly language: Language | null;
	/** Whether a second factor guards their account. */
	readonly secondFactor: boolean;
}

/** What the session of a request says; not yet an {@link Editor}. */
export type SignedIn = Omit<Editor, typeof proven>;

interface DeskEvent<R extends DeskRoute> {
	locals: { signedIn?: SignedIn | undefined };
	route: { id: R };
}

/**
 * The editor of this request, who may do `step` on its route by the list of permissions. Every load, action
 * and endpoint of the desk asks for itself: a check in a layout is bypassed by requests for data.
 * @throws an HTTP error 401 where nobody is signed in (the hook has redirected before), 403 for a lesser role
 */
export function requireEditor<R extends DeskRoute>(
	{ locals, route }: DeskEvent<R>,
	step: Step<R>
): Editor {
	const { signedIn } = locals;
	if (!signedIn) error(401);
	const least = leastRole(route.id, step);
	if (!least || (least !== 'anyone' && !mayAs(signedIn.role, least))) error(403);
	return signedIn as Editor;
}

/** The library's row as ours; `undefined` for a role that we do not know. */
export function toSignedIn(user: {
	id: string;
	name: string;
	email: string;
	role?: string | null | undefined;
	language?: string | null | undefined;
	twoFactorEnabled?: boolean | null | undefined;
}): SignedIn | undefined {
	if (!isRole(user.role)) return undefined;
	const { id, name, email, role, language } = user;
	return {
		id,
		name,
		email,
		role,
		language: isLanguage(language) ? language : null,
		secondFactor: user.twoFactorEnabled === true
	};
}
