import { z } from 'zod';
import { milestoneFields, type AnyField } from '$lib/domain/milestones/fields/each';
import { MOST_ROWS } from '$lib/domain/milestones/fields/rows';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { ProblemKey } from '$lib/domain/problem';
import { partialDateSchema } from './date';
import { distinct, issue, oneOf } from './issue';
import { citationSchema } from './source';
import { localized, optionalLocalized } from './text';

function schemaOf(field: AnyField): z.ZodType {
	switch (field.kind) {
		case 'text':
			if (field.need === 'optional') return optionalLocalized(field.rule);
			return field.need === 'nullable' ? orNull(localized(field.rule)) : localized(field.rule);
		case 'choice':
			return field.nullable ? orNull(oneOf(field.options)) : oneOf(field.options);
		case 'choices':
			return distinct(oneOf(field.options), (option) => option).min(1, {
				error: 'track-required' satisfies ProblemKey
			});
		case 'date':
			return partialDateSchema;
		case 'people':
			return z.array(localized(field.rule)).max(MOST_ROWS);
		case 'citations':
			return distinct(citationSchema, ({ sourceId, passage }) => `${sourceId} ${passage ?? ''}`)
				.min(1, { error: 'source-required' satisfies ProblemKey })
				.max(MOST_ROWS);
	}
}

/** A file from before the field was there does not have it: it says nothing. */
function orNull(schema: z.ZodType) {
	return schema.nullable().default(null);
}

const shape = Object.fromEntries(
	milestoneFields().map(([name, field]) => [name, schemaOf(field)])
) as { [K in keyof MilestoneContent]: z.ZodType<MilestoneContent[K]> };

/**
 * The content of a milestone ({@link MilestoneContent}) from a file, the form or the API. The caller checks
 * that the cited sources exist (`unknownSources`).
 */
export const milestoneContentSchema = z.strictObject(shape).superRefine(
	({ kind, stage }, context) => {
		if (stage !== null || (kind !== 'act' && kind !== 'round')) return;
		context.addIssue(issue('stage-required', stage, {}, ['stage']));
	},
	// Also check this if another field is wrong, so that an editor sees all problems at once.
	{ when: ({ value }) => value !== null && typeof value === 'object' }
);
