import { formFrom, type TypedMilestone } from '$lib/domain/milestones/fields/each';

/** The milestone form as sent: fields are named by their path (`title.en`, `sources.0.url`). */
export function readMilestone(form: FormData): TypedMilestone {
	const sent = {
		text: (name: string) => {
			const value = form.get(name);
			// Browsers send line breaks as \r\n; if the form showed them again unchanged, they would pile up.
			return typeof value === 'string' ? value.replace(/\r\n/gu, '\n') : '';
		},
		all: (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
	};
	return formFrom((field) => field.read(sent));
}
