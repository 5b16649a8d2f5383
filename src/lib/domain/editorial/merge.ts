import {
	milestoneFields,
	typedIn,
	type AnyField,
	type TypedMilestone
} from '$lib/domain/milestones/fields/each';

/** The name of a part of the form that merges by itself: `title.ru`, `date`, `sources`. */
export type MergeField = string;

/** Which of two versions an editor wants where both have changed one field. */
export type Choice = 'theirs' | 'yours';

/** One form out of three, and the fields in which both sides have changed the same thing differently. */
export interface Merged {
	typed: TypedMilestone;
	/** Fields that came from the other side. */
	taken: MergeField[];
	conflicts: MergeField[];
}

const PARTS = new Map<MergeField, AnyField>(
	milestoneFields().flatMap(([, field]) => field.parts.map((part) => [part, field] as const))
);

/** The parts of the form that merge each for itself, in the order of the form. */
export const MERGE_FIELDS: readonly MergeField[] = [...PARTS.keys()];

/**
 * Merges two forms that both began with `base`. A field that one side has changed is taken from that side; a
 * field that both have changed alike is no conflict. In a conflict `choices` decides, before that `yours`
 * is kept: nothing that was typed here is lost.
 */
export function mergeForms(
	base: TypedMilestone,
	theirs: TypedMilestone,
	yours: TypedMilestone,
	choices: Readonly<Record<MergeField, Choice>> = {}
): Merged {
	const taken: MergeField[] = [];
	const conflicts: MergeField[] = [];
	let typed = yours;
	for (const [part, field] of PARTS) {
		const sides = [base, theirs, yours].map((form) => typedIn(form, field));
		const [was, there, here] = sides.map((side) => field.keyOf(side, part));
		if (there === was || there === here) continue;
		const rows = here === was ? undefined : field.mergeRows?.(sides[0], sides[1], sides[2]);
		if (rows) typed = { ...typed, [field.name]: rows };
		else if (here === was || choices[part] === 'theirs')
			typed = withPart(typed, theirs, field, part);
		else {
			if (!choices[part]) conflicts.push(part);
			continue;
		}
		taken.push(part);
	}
	return { typed, taken, conflicts };
}

/** True where two forms say the same: spaces at the ends and empty rows say nothing. */
export function sameForm(a: TypedMilestone, b: TypedMilestone): boolean {
	return [...PARTS].every(
		([part, field]) => field.keyOf(typedIn(a, field), part) === field.keyOf(typedIn(b, field), part)
	);
}

/** The value of a part as text, for people to compare. */
export function fieldText(form: TypedMilestone, part: MergeField): string {
	const field = PARTS.get(part);
	return field ? field.textOf(typedIn(form, field), part) : '';
}

function withPart(
	form: TypedMilestone,
	from: TypedMilestone,
	field: AnyField,
	part: MergeField
): TypedMilestone {
	const taken = field.take(typedIn(form, field), typedIn(from, field), part);
	return { ...form, [field.name]: taken };
}
