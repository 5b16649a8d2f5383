import { z } from 'zod';
import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { STAGES } from '$lib/domain/agreements/stages';
import { CONFIDENCES } from '$lib/domain/milestones/citation';
import { milestoneFields, type AnyField } from '$lib/domain/milestones/fields/each';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { citedSource, confidence, stage, textIn, track } from './parts';

/** Closed lists that other items of the API have too, under one name. */
const NAMED = new Map<readonly string[], z.ZodType>([
	[STAGES, stage],
	[CONFIDENCES, confidence],
	[AGREEMENT_KINDS, track]
]);

function listOf(options: readonly string[]): z.ZodType {
	return NAMED.get(options) ?? z.enum(options);
}

/** `null` for what stands elsewhere in an item: the date is one of its three clocks. */
function schemaOf(field: AnyField): z.ZodType | null {
	switch (field.kind) {
		case 'text':
			return field.need === 'nullable' ? textIn.nullable() : textIn;
		case 'choice':
			return field.nullable ? listOf(field.options).nullable() : listOf(field.options);
		case 'choices':
			return z.array(listOf(field.options)).min(1);
		case 'people':
			return z.array(textIn);
		case 'citations':
			return z.array(citedSource);
		case 'date':
			return null;
	}
}

/** What a milestone says, as the API writes it. Citations are told as `sources`. */
export const milestoneFieldsShape = Object.fromEntries(
	milestoneFields().flatMap(([name, field]) => {
		const schema = schemaOf(field);
		return schema ? [[field.kind === 'citations' ? 'sources' : name, schema]] : [];
	})
) as Told & { sources: z.ZodArray<typeof citedSource> };

type Told = {
	[K in Exclude<keyof MilestoneContent, 'date' | 'citations'>]: z.ZodType<MilestoneContent[K]>;
};
