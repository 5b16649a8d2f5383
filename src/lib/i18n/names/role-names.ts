import { isRole, type Role } from '$lib/domain/editorial/roles';
import { m } from '$lib/i18n/paraglide/messages';

const NAMES: Record<Role, () => string> = {
	author: m.people_role_author,
	editor: m.people_role_editor,
	admin: m.people_role_admin
};

/** What a role is called; an unknown one by its own word. */
export function roleName(role: string): string {
	return isRole(role) ? NAMES[role]() : role;
}
