import {
	milestoneFields,
	typedIn,
	type AnyField,
	type TypedMilestone
} from '$lib/domain/milestones/fields/each';

/** The name of a part of the form that is merged separately: `title.ru`, `date`, `sources`. */
export type MergeField = string;

/** Which of two versions an editor chooses when both have changed one field. */
export type Choice = 'theirs' | 'yours';

/** The merged form, and the fields that both sides have changed differently. */
export interface Merged {
	typed: TypedMilestone;
	/** Fields that came from the other side. */
	taken: MergeField[];
	conflicts: MergeField[];
}

const PARTS = new Map<MergeField, AnyField>(
	milestoneFields().flatMap(([, field]) => field.parts.map((part) => [part, field] as const))
);

/** The parts of the form that are merged separately, in the order of the form. */
export const MERGE_FIELDS: readonly MergeField[] = [...PARTS.keys()];

/**
 * Merges two forms that both began with `base`. A field that one side has changed is taken from that side; if
 * both have made the same change there is no conflict. In a conflict `choices` decides; without a choice `yours`
 * stays, so that nothing typed here is lost.
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

/** True if two forms have the same content: outer spaces and empty rows do not count. */
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
