import { formFrom, type TypedMilestone } from '$lib/domain/milestones/fields/each';
import { sentIn } from './sent';

/** The milestone form as sent: fields are named by their path (`title.en`, `sources.0.url`). */
export function readMilestone(form: FormData): TypedMilestone {
	const sent = sentIn(form);
	return formFrom((field) => field.read(sent));
}
