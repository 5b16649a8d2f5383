import { z } from 'zod';
import { CATEGORIES, PURPOSES } from '$lib/domain/effects/category';
import { DIMENSIONS, type EffectTexts } from '$lib/domain/effects/effect';
import type { Provision } from '$lib/domain/effects/provision';
import type { Rule, RuleFamily } from '$lib/domain/effects/rule';
import {
	citationsSchema,
	daySchema,
	knownSchema,
	localizedSchema,
	partialDateSchema,
	sourceSchema
} from './source';

/** Schemas of `data/rules.json`, `data/provisions.json` and `data/effects.json`. */

const category = z.enum(CATEGORIES);
const note = z.string().min(1).nullable();
const count = z.number().int().nonnegative();
const amount = z.number().nonnegative();
const age = count.nullable();

const documentItem = z.strictObject({
	id: z.string().min(1),
	label: localizedSchema,
	ageFrom: age,
	note,
	citations: citationsSchema
});

function rowSchema<F extends RuleFamily, V extends z.ZodType>(family: F, value: V) {
	return z.strictObject({
		id: z.string().regex(/^[a-z0-9-]+$/),
		family: z.literal(family),
		validFrom: daySchema,
		validFromIs: z.enum(['start', 'first-known']),
		validTo: daySchema.nullable(),
		value,
		article: note,
		label: localizedSchema.nullable(),
		note,
		citations: citationsSchema
	});
}

export const ruleSchema: z.ZodType<Rule> = z.discriminatedUnion('family', [
	rowSchema('fee', z.strictObject({ ageFrom: count, ageBelow: age, amount })),
	rowSchema(
		'waiver',
		z.strictObject({ category, ageFrom: age, ageBelow: age, mandatory: z.boolean() })
	),
	rowSchema('service-fee', z.strictObject({ percentOfFee: z.number().min(0).max(100) })),
	rowSchema('refund', z.strictObject({ onRefusal: z.boolean() })),
	rowSchema('lodging', z.strictObject({ earliestMonths: count, latestDays: count })),
	rowSchema('decision', z.strictObject({ standardDays: count, maximumDays: count })),
	rowSchema('prior-consultation', z.strictObject({ upToDays: count, withinStandard: z.boolean() })),
	rowSchema(
		'urgent',
		z.strictObject({ workingDays: knownSchema(count), surcharge: knownSchema(amount) })
	),
	rowSchema(
		'multiple-entry',
		z.strictObject({
			years: count,
			needs: z.enum(['three-visas', 'one-year-visa', 'two-year-visa']),
			withinYears: count
		})
	),
	rowSchema('multiple-entry-maximum', z.strictObject({ years: count })),
	rowSchema('stay', z.strictObject({ days: count, perDays: count })),
	rowSchema(
		'documents',
		z.strictObject({
			purpose: z.enum([...PURPOSES, 'general', 'minor']),
			items: knownSchema(z.array(documentItem).min(1))
		})
	),
	rowSchema('biometrics', z.strictObject({ reuseMonths: count, exemptBelowAge: count })),
	rowSchema('insurance', z.strictObject({ minimumCover: amount })),
	rowSchema(
		'means',
		z.strictObject({
			country: z.string().regex(/^[A-Z]{2}$/),
			currency: z
				.string()
				.regex(/^[A-Z]{3}$/)
				.nullable(),
			perDay: knownSchema(amount),
			perEntry: amount.nullable(),
			tripMinimum: amount.nullable(),
			status: z.enum(['binding', 'administrative-practice', 'indicative', 'none-published'])
		})
	)
]);

const claim = z.strictObject({ from: count, to: count, statementId: z.string() });

export const rulesFileSchema = z.strictObject({
	asOf: daySchema,
	sources: z.array(sourceSchema),
	rules: z.array(ruleSchema),
	/** Service fees that were seen; examples, not rules. */
	serviceFeeExamples: z.array(
		z.strictObject({
			country: z.string().regex(/^[A-Z]{2}$/),
			provider: z.string(),
			amount,
			currency: z.string().regex(/^[A-Z]{3}$/),
			note,
			citations: citationsSchema
		})
	),
	documentCount: z.strictObject({ official: knownSchema(count), claim }),
	/** What was looked for and not found, by name. */
	unknowns: z.array(z.strictObject({ id: z.string(), note: z.string() }))
});

const item = { category, article: note, citations: citationsSchema };
const head = { complete: z.boolean(), note };
const years = z.strictObject({ yearsFrom: count, yearsTo: count, text: localizedSchema });

export const provisionSchema: z.ZodType<Provision> = z.strictObject({
	slug: z.string().regex(/^[a-z0-9-]+$/),
	partner: z.string().regex(/^[a-z-]+$/),
	name: localizedSchema,
	inForce: daySchema,
	statusNote: z.string().min(1),
	precedentSlugs: z.array(z.string()).min(1),
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
		article: note,
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
		article: note,
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
	practiceNote: z.strictObject({ text: z.string(), citations: citationsSchema }).nullable(),
	citations: citationsSchema
});

export const provisionsFileSchema = z.strictObject({
	asOf: daySchema,
	sources: z.array(sourceSchema),
	commonRule: z.strictObject({ text: localizedSchema, citations: citationsSchema }),
	categories: z.array(z.strictObject({ id: category, label: localizedSchema })),
	agreements: z.array(provisionSchema)
});

const dimension = z.enum(DIMENSIONS);
const cited = z.strictObject({ text: localizedSchema, citations: citationsSchema });
const span = z.tuple([count, count]);

const effectTexts = z.strictObject({
	statements: z.array(
		z.strictObject({
			id: z.string(),
			speaker: localizedSchema,
			date: knownSchema(partialDateSchema),
			text: localizedSchema,
			dimensions: z.array(dimension).min(1),
			citations: citationsSchema.min(1)
		})
	),
	dimensions: z.array(
		z.strictObject({
			id: dimension,
			label: localizedSchema,
			explanation: localizedSchema,
			inference: cited,
			noStatement: localizedSchema.nullable()
		})
	),
	noStatementForCategory: localizedSchema,
	inferenceNote: localizedSchema,
	unchanged: cited,
	whenItStarts: cited,
	observedElsewhere: z.strictObject({
		text: localizedSchema,
		note: z.string(),
		comparisons: z.array(
			z.strictObject({
				agreement: z.string(),
				country: z.string(),
				before: span,
				after: span,
				confounders: note
			})
		),
		citations: citationsSchema
	})
}) satisfies z.ZodType<EffectTexts>;

export const effectsFileSchema = effectTexts.extend({
	asOf: daySchema,
	sources: z.array(sourceSchema)
});
