import { milestoneFields, typedIn, type TypedMilestone } from '$lib/domain/milestones/fields/each';
import { toCarried, type Fields } from '$lib/server/auth/carried';

/** A field that marks a form filled in by the reading aid, as opposed to one carried through the sign-in page. */
export const PROPOSED = 'proposed';

/**
 * Hidden fields that, sent to `?/restore` of a milestone, open its form filled in with `typed`:
 * the reverse of `readMilestone`.
 */
export function proposedFields(typed: TypedMilestone, baseRevision = 0): Fields {
	const form = new FormData();
	form.append(PROPOSED, 'yes');
	form.append('baseRevision', String(baseRevision));
	for (const [, field] of milestoneFields())
		for (const [name, value] of field.write(typedIn(typed, field)))
			if (value !== '') form.append(name, value);
	return toCarried(form);
}
