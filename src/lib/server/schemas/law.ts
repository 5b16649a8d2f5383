import { z } from 'zod';
import { OTHER_LAWS, readArticles, type Article, type OtherLaw } from '$lib/domain/law/article';
import { readOjCitation, type OjCitation } from '$lib/domain/law/official-journal';
import { partialDateSchema } from './date';
import { requiredText } from './text';

/* Both also take the text that stood there before it had parts: older dumps are still read. */

const numeral = z.string().regex(/^\d{1,3}[a-z]?$/u);
const asWritten = z.strictObject({ words: requiredText({ max: 200 }) });
const olderText = requiredText({ max: 200 });

const articleSchema = z.union([
	z.strictObject({
		law: z.enum(Object.keys(OTHER_LAWS) as [OtherLaw, ...OtherLaw[]]).optional(),
		article: numeral,
		paragraph: numeral.optional(),
		point: z
			.string()
			.regex(/^[a-z]{1,4}$/u)
			.optional()
	}),
	z.strictObject({ law: z.literal('handbook'), annex: z.int().min(1).max(999) }),
	z.strictObject({
		annex: z.string().regex(/^[IVX]{1,5}$/u),
		part: z.string().regex(/^[A-Z](?:\.\d{1,2})?$/u)
	}),
	asWritten
]);

/** `null` where none was named. */
export const articlesSchema = z
	.union([z.array(articleSchema).min(1).max(10), olderText])
	.nullable()
	.transform((stored): Article[] | null => readArticles(stored));

const ojCitation = z.strictObject({
	series: z.enum(['L', 'C']).nullable(),
	number: z.int().min(1).nullable(),
	date: partialDateSchema.nullable(),
	page: z.int().min(1).nullable(),
	decisions: z.array(requiredText({ max: 50 })).max(2),
	remark: z.literal('page-not-seen').nullable()
});

export const ojCitationSchema = z
	.union([ojCitation, asWritten, olderText])
	.nullable()
	.transform((stored): OjCitation | null => readOjCitation(stored));
