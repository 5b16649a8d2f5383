import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Choice, Choices } from './choice';
import type { Citations } from './citations';
import type { DateField } from './date';
import type { Field } from './field';
import { MILESTONE_FIELDS, type ContentField, type MilestoneFields } from './fields';
import type { LocalizedText } from './localized-text';
import type { People } from './people';

/** A field of any kind, as a loop sees it: of its values it knows nothing. */
export type AnyField = Field<string, unknown, unknown> &
	(
		| Rules<LocalizedText<string, unknown>, 'rule' | 'need'>
		| Rules<Choice<string, unknown>, 'options' | 'nullable'>
		| Rules<Choices<string, string>, 'options'>
		| Rules<DateField<string>>
		| Rules<People<string>, 'rule'>
		| Rules<Citations<string>>
	);

/** What a kind of field says of itself beside what every field knows. */
type Rules<F extends { kind: string }, K extends keyof F = 'kind'> = Pick<F, K | 'kind'>;

/** Every field with its name in the content, in the order of the table. */
export function milestoneFields(): [ContentField, AnyField][] {
	return Object.entries(MILESTONE_FIELDS) as unknown as [ContentField, AnyField][];
}

/** The milestone form as it was typed, right or wrong: what is shown again, so that nothing is lost. */
export type TypedMilestone = {
	[K in ContentField as MilestoneFields[K]['name']]: MilestoneFields[K]['blank'];
};

/** A form made of one value for each field. */
export function formFrom(value: (field: AnyField, name: ContentField) => unknown): TypedMilestone {
	return Object.fromEntries(
		milestoneFields().map(([name, field]) => [field.name, value(field, name)])
	) as TypedMilestone;
}

/** What stands in the form of `field`; nothing where the form was kept before the field was there. */
export function typedIn(form: TypedMilestone, field: AnyField): unknown {
	return (form as Record<string, unknown>)[field.name] ?? field.blank;
}

/** What `content` says in the field `name`; `null` where it was kept before the field was there. */
export function valueIn(content: MilestoneContent, name: ContentField): unknown {
	return (content as Record<ContentField, unknown>)[name] ?? null;
}
