import type { Sent } from '$lib/domain/milestones/fields/field';

/** A form as fields read it; a file in the place of a text counts as nothing typed. */
export function sentIn(form: FormData): Sent {
	return {
		text: (name) => textOf(form, name),
		all: (name) => form.getAll(name).filter((value) => typeof value === 'string')
	};
}

/** The text of an input; empty if there is none. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	// Browsers send line breaks as \r\n; if the form showed them again unchanged, they would pile up.
	return typeof value === 'string' ? value.replace(/\r\n/gu, '\n') : '';
}
