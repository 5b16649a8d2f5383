import { z } from 'zod';
import { agreementSchema } from './agreement';
import { recordCheckSchema } from './check';
import { daySchema } from './date';
import { distinct } from './issue';
import { milestoneContentSchema } from './milestone';
import { sourceSchema } from './source';
import { localized, NOTE_RULE, requiredText, slugSchema } from './text';

const sourcesSchema = distinct(sourceSchema, ({ id }) => id);
const agreementsSchema = distinct(agreementSchema, ({ slug }) => slug);

/** A milestone of the shipped record, with the day on which it entered it. */
export const shippedMilestoneSchema = milestoneContentSchema.safeExtend({
	slug: slugSchema,
	recordedOn: daySchema,
	/** Working note: why its kind or stage differs from what the collected facts suggest. */
	kindReason: requiredText({ max: 500 }).nullable()
});

/** `milestones.json` */
export const milestonesFileSchema = z.strictObject({
	asOf: daySchema,
	sources: sourcesSchema,
	milestones: distinct(shippedMilestoneSchema, ({ slug }) => slug)
});

/** `retractions.json`: milestones that an earlier dump held and this one no longer does. */
export const retractionsFileSchema = z.strictObject({
	asOf: daySchema,
	retractions: distinct(
		z.strictObject({ slug: slugSchema, on: daySchema, note: localized(NOTE_RULE) }),
		({ slug }) => slug
	)
});

/** `agreements.json`: the two tracked agreements, and when the record was last checked. */
export const agreementsFileSchema = z.strictObject({
	asOf: daySchema,
	check: recordCheckSchema,
	sources: sourcesSchema,
	agreements: agreementsSchema
});

/** `precedents.json` */
export const precedentsFileSchema = z.strictObject({
	asOf: daySchema,
	sources: sourcesSchema,
	agreements: agreementsSchema
});

/** The three files, each valid in itself. */
export interface ShippedFiles {
	agreements: z.output<typeof agreementsFileSchema>;
	precedents: z.output<typeof precedentsFileSchema>;
	milestones: z.output<typeof milestonesFileSchema>;
}
