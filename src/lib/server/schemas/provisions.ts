import { z } from 'zod';
import type { Provision } from '$lib/domain/effects/provision';
import { daySchema } from './date';
import { articlesSchema } from './law';
import {
	age,
	amount,
	category,
	citationsSchema,
	count,
	knownSchema,
	localizedSchema,
	note
} from './parts';
import { sourceSchema } from './source';
import { requiredFileText } from './text';

const item = { category, article: articlesSchema, citations: citationsSchema };
const head = { complete: z.boolean(), note };
const years = z.strictObject({ yearsFrom: count, yearsTo: count, text: localizedSchema });

const provisionSchema: z.ZodType<Provision> = z.strictObject({
	slug: z.string().regex(/^[a-z0-9-]+$/),
	partner: z.string().regex(/^[a-z-]+$/),
	name: localizedSchema,
	inForce: daySchema,
	statusNote: requiredFileText,
	precedentSlugs: z.array(requiredFileText).min(1),
	fee: z.strictObject({
		general: knownSchema(
			z.discriminatedUnion('kind', [
				z.strictObject({ kind: z.literal('fixed'), amount }),
				z.strictObject({ kind: z.literal('percent'), percent: amount })
			])
		),
		urgent: knownSchema(amount),
		urgentNote: note,
		freeBelowAge: knownSchema(count),
		freeBelowAgeNote: note,
		reducedFor12To17: knownSchema(amount).nullable(),
		note,
		article: articlesSchema,
		citations: citationsSchema
	}),
	waivers: z.strictObject({
		...head,
		items: z.array(
			z.strictObject({ ...item, condition: localizedSchema.nullable(), ageBelow: age })
		),
		excluded: z.array(z.strictObject({ category, note, citations: citationsSchema }))
	}),
	processing: z.strictObject({
		decisionDays: knownSchema(count),
		extensionDays: knownSchema(count),
		urgentWorkingDays: knownSchema(count),
		appointmentWithinDays: knownSchema(count),
		article: articlesSchema,
		note,
		citations: citationsSchema
	}),
	documents: z.strictObject({
		...head,
		items: z.array(
			z.strictObject({
				...item,
				lighter: z.boolean(),
				evidence: knownSchema(localizedSchema),
				note
			})
		)
	}),
	multipleEntry: z.strictObject({
		...head,
		items: z.array(
			z.strictObject({
				...item,
				first: knownSchema(years),
				then: knownSchema(years).nullable(),
				note
			})
		)
	}),
	diplomatic: z.strictObject({
		diplomaticPassports: knownSchema(z.boolean()),
		servicePassports: knownSchema(z.boolean()),
		note,
		citations: citationsSchema
	}),
	serviceFee: z.strictObject({
		cap: knownSchema(amount),
		fromParallelAgreement: z.boolean(),
		note,
		citations: citationsSchema
	}),
	practiceNote: z.strictObject({ text: requiredFileText, citations: citationsSchema }).nullable(),
	citations: citationsSchema
});

/** `data/provisions.json`. */
export const provisionsFileSchema = z.strictObject({
	asOf: daySchema,
	sources: z.array(sourceSchema),
	commonRule: z.strictObject({ text: localizedSchema, citations: citationsSchema }),
	categories: z.array(z.strictObject({ id: category, label: localizedSchema })),
	agreements: z.array(provisionSchema)
});
