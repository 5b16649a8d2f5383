/*
 * If a form is sent after its session has ended, the sign-in page carries its fields as hidden fields and sends
 * them back to the form's address, so that nothing typed is lost.
 */

/** Prefix for the names of carried fields, so that they cannot collide with the fields of sign-in. */
const PREFIX = '~';

/** The address at which a form takes its fields back and shows them again, without acting on them. */
export const RESTORE = '?/restore';

/** Fields of a form as name and value, in order. */
export type Fields = [name: string, value: string][];

/** The texts of a sent form, under the names that the sign-in page uses to carry them. */
export function toCarried(form: FormData): Fields {
	return textsOf(form).map(([name, value]) => [PREFIX + name, value]);
}

/** The carried fields of a form sent by the sign-in page, still under those names. */
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

/** Where to go after signing in: an address of the desk, never of another host. */
export function nextAddress(asked: string | null): string {
	return asked && /^\/desk(?:[/?][\w/?=&.%-]*)?$/u.test(asked) ? asked : '/desk';
}
