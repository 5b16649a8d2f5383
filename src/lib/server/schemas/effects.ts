import { z } from 'zod';
import { DIMENSIONS, type EffectTexts } from '$lib/domain/effects/effect';
import { daySchema, partialDateSchema } from './date';
import { citationsSchema, count, knownSchema, localizedSchema, note } from './parts';
import { sourceSchema } from './source';
import { requiredFileText } from './text';

export { provisionsFileSchema } from './provisions';
export { rulesFileSchema } from './rules';

const dimension = z.enum(DIMENSIONS);
const cited = z.strictObject({ text: localizedSchema, citations: citationsSchema });
const span = z.tuple([count, count]);

const effectTexts = z.strictObject({
	statements: z.array(
		z.strictObject({
			id: requiredFileText,
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
		note: requiredFileText,
		comparisons: z.array(
			z.strictObject({
				agreement: requiredFileText,
				country: requiredFileText,
				before: span,
				after: span,
				confounders: note
			})
		),
		citations: citationsSchema
	})
}) satisfies z.ZodType<EffectTexts>;

/** `data/effects.json`. */
export const effectsFileSchema = effectTexts.extend({
	asOf: daySchema,
	sources: z.array(sourceSchema)
});
