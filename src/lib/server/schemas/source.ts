import { z } from 'zod';
import { LANGUAGES, type Localized } from '$lib/domain/language';
import { countWords, PASSAGE_WORDS, SOURCE_KINDS } from '$lib/domain/milestones/citation';
import { parseDay, parsePartialDate, type Day, type PartialDate } from '$lib/domain/time';

/** Schemas that the reviewed data files share. Strict: a misspelt field is an error, not a surprise. */

const text = z.string().trim().min(1);

export const daySchema = z.custom<Day>(
	(value) => typeof value === 'string' && parseDay(value) !== undefined,
	'not a day'
);

export const partialDateSchema = z.custom<PartialDate>(
	(value) => typeof value === 'string' && parsePartialDate(value) !== undefined,
	'not a date'
);

export const localizedSchema: z.ZodType<Localized> = z.strictObject(
	Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<
		(typeof LANGUAGES)[number],
		typeof text
	>
);

export const sourceSchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+-[0-9a-f]{8}$/),
	url: z.url({ protocol: /^https?$/ }),
	publisher: text,
	title: text.nullable(),
	language: z.string().regex(/^[a-z]{2}$/),
	kind: z.enum(SOURCE_KINDS),
	publishedOn: partialDateSchema.nullable()
});

export const citationSchema = z.strictObject({
	sourceId: text,
	passage: text
		.refine((passage) => countWords(passage) <= PASSAGE_WORDS, 'passage too long')
		.nullable()
});

export const citationsSchema = z.array(citationSchema);

export const missingSchema = z.strictObject({ missing: text });

/** A value, or the named reason why there is none. */
export function knownSchema<T extends z.ZodType>(value: T) {
	return z.union([missingSchema, value]);
}
