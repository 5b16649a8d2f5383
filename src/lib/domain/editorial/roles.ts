/** Roles on the desk, the least powerful first: each may do all that those before it may. */
export const ROLES = ['author', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
	return ROLES.includes(value as Role);
}

/** True if `role` is `least` or higher. */
export function mayAs(role: Role, least: Role): boolean {
	return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
