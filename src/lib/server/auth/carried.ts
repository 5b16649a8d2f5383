/*
 * A form that was sent after its session had ended goes through the sign-in page as hidden fields, and from
 * there back to its own address: nothing typed is lost.
 */

/** Before the name of a carried field: it cannot collide with the fields of sign-in. */
const PREFIX = '~';

/** The address on which a form takes its fields back and shows them again, without acting on them. */
export const RESTORE = '?/restore';

/** Fields of a form as name and value, in their order. */
export type Fields = [name: string, value: string][];

/** The texts of a sent form, under the names with which the sign-in page sends them on. */
export function toCarried(form: FormData): Fields {
	return textsOf(form).map(([name, value]) => [PREFIX + name, value]);
}

/** Of a form sent by the sign-in page the carried fields, still under those names. */
export function carriedIn(form: FormData): Fields {
	return textsOf(form).filter(([name]) => name.startsWith(PREFIX));
}

/** The form as it was before it was carried. */
export function restoreCarried(form: FormData): FormData {
	const restored = new FormData();
	for (const [name, value] of carriedIn(form)) restored.append(name.slice(PREFIX.length), value);
	return restored;
}

/** The texts of a form as they were sent; files are left out. */
export function textsOf(form: FormData): Fields {
	return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}

/** Where to go after signing in: an address of the desk, never one of another host. */
export function nextAddress(asked: string | null): string {
	return asked && /^\/desk(?:[/?][\w/?=&.%-]*)?$/u.test(asked) ? asked : '/desk';
}
