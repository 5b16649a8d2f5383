import { z } from 'zod';
import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { STAGES } from '$lib/domain/agreements/stages';
import { CONFIDENCES } from '$lib/domain/milestones/citation';
import { MILESTONE_KINDS, MILESTONE_STATUSES } from '$lib/domain/milestones/milestone';
import type { ProblemKey } from '$lib/domain/problem';
import { partialDateSchema } from './date';
import { distinct, issue, oneOf } from './issue';
import { citationSchema } from './source';
import { localized, optionalLocalized } from './text';

const citationsSchema = distinct(
	citationSchema,
	({ sourceId, passage }) => `${sourceId} ${passage ?? ''}`
)
	.min(1, { error: 'source-required' satisfies ProblemKey })
	.max(20);

/**
 * The content of a milestone ({@link MilestoneContent}) from a file, the form or the API. The caller checks
 * that the cited sources exist (`unknownSources`).
 */
export const milestoneContentSchema = z
	.strictObject({
		tracks: distinct(oneOf(AGREEMENT_KINDS), (track) => track).min(1, {
			error: 'track-required' satisfies ProblemKey
		}),
		kind: oneOf(MILESTONE_KINDS),
		stage: oneOf(STAGES).nullable(),
		status: oneOf(MILESTONE_STATUSES),
		date: partialDateSchema,
		place: localized({ max: 200 }).nullable(),
		actors: z.array(localized({ max: 300 })).max(20),
		title: localized({ max: 200 }),
		summary: optionalLocalized({ max: 2000, multiline: true }),
		confidence: oneOf(CONFIDENCES),
		confidenceReason: localized({ max: 500 }).nullable(),
		citations: citationsSchema
	})
	.superRefine(
		({ kind, stage }, context) => {
			if (stage !== null || (kind !== 'act' && kind !== 'round')) return;
			context.addIssue(issue('stage-required', stage, {}, ['stage']));
		},
		// Also check this if another field is wrong, so that an editor sees all problems at once.
		{ when: ({ value }) => value !== null && typeof value === 'object' }
	);
