import { z } from 'zod';
import { CATEGORIES } from '$lib/domain/effects/category';
import { inEachLanguage } from '$lib/domain/language';
import { requiredFileText, requiredText } from './text';
import { citationSchema } from './source';

/** Fields common to the files of rules, provisions and effects. */

export const category = z.enum(CATEGORIES);
export const note = requiredFileText.nullable();
export const count = z.number().int().nonnegative();
export const amount = z.number().nonnegative();
export const age = count.nullable();

export const citationsSchema = z.array(citationSchema);

/** A text in every language, because shipped texts must be fully translated. */
const text = requiredText({ max: 2000 });
export const localizedSchema = z.strictObject(inEachLanguage(() => text));

export const missingSchema = z.strictObject({ missing: requiredFileText });

/** A value, or the named reason why there is none. */
export function knownSchema<T extends z.ZodType>(value: T) {
	return z.union([missingSchema, value]);
}
