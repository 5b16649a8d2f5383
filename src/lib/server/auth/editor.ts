import { error } from '@sveltejs/kit';
import { isRole, mayAs, type Role } from '$lib/domain/editorial/roles';
import { isLanguage, type Language } from '$lib/domain/language';
import { leastRole, type DeskRoute, type Step } from './permissions';

declare const proven: unique symbol;

/** Somebody who is signed in and may do what they requested. Only {@link requireEditor} creates one. */
export interface Editor {
	readonly [proven]: true;
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: Role;
	/** The language in which they use the desk; `null` until they choose one. */
	readonly language: Language | null;
	/** Whether a second factor guards their account. */
	readonly secondFactor: boolean;
}

/** The person in a request's session; not yet an {@link Editor}. */
export type SignedIn = Omit<Editor, typeof proven>;

interface DeskEvent<R extends DeskRoute> {
	locals: { signedIn?: SignedIn | undefined };
	route: { id: R };
}

/**
 * The editor of this request, if the list of permissions lets them do `step` on its route. Every load, action
 * and endpoint of the desk calls this itself, because requests for data bypass a check in a layout.
 * @throws an HTTP error 401 if nobody is signed in (normally the hook redirects first), 403 for a lesser role
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

/** The library's row as our type; `undefined` for an unknown role. */
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
