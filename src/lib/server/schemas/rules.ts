import { z } from 'zod';
import { PURPOSES } from '$lib/domain/effects/category';
import type { Rule, RuleFamily } from '$lib/domain/effects/rule';
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

const documentItem = z.strictObject({
	id: requiredFileText,
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
		article: articlesSchema,
		label: localizedSchema.nullable(),
		note,
		citations: citationsSchema
	});
}

/** One dated row of a rule, from a file or from the desk. */
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

const claim = z.strictObject({ from: count, to: count, statementId: requiredFileText });

/** `data/rules.json`. */
export const rulesFileSchema = z.strictObject({
	asOf: daySchema,
	sources: z.array(sourceSchema),
	rules: z.array(ruleSchema),
	/** Observed service fees; examples, not rules. */
	serviceFeeExamples: z.array(
		z.strictObject({
			country: z.string().regex(/^[A-Z]{2}$/),
			provider: requiredFileText,
			amount,
			currency: z.string().regex(/^[A-Z]{3}$/),
			note,
			citations: citationsSchema
		})
	),
	documentCount: z.strictObject({ official: knownSchema(count), claim }),
	/** What was looked for and not found, by name. */
	unknowns: z.array(z.strictObject({ id: requiredFileText, note: requiredFileText }))
});
