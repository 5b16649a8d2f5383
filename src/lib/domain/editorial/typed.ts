import type { Source } from '$lib/domain/milestones/citation';
import { formFrom, valueIn, type TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';

/** The form of a new milestone: the most common choices are made, the rest is empty. */
export const NEW_MILESTONE: TypedMilestone = formFrom((field) => field.fresh);

/** The form of an existing milestone. */
export function typedOf(
	content: MilestoneContent,
	sources: ReadonlyMap<string, Source>
): TypedMilestone {
	return formFrom((field, name) => {
		const value = valueIn(content, name);
		return value === undefined ? field.blank : field.toForm(value, sources);
	});
}
