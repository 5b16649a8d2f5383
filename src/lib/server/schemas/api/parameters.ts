import { z } from 'zod';
import { LANGUAGES } from '$lib/domain/language';
import { dayText } from './parts';

const LIMIT = { least: 1, usual: 50, most: 200 };

/** The day or instant as of which everything is told; the server's hooks apply it. */
export const asOf = {
	'as-of': z
		.union([dayText, z.iso.datetime({ offset: true })])
		.optional()
		.meta({
			description: 'The record as it was at the end of this day in Kazakhstan, or at this instant.'
		})
};

/** For answers with texts. */
export const language = {
	lang: z
		.enum(LANGUAGES)
		.optional()
		.meta({ description: 'Texts in this language only; without it in all languages.' })
};

/** For lists. */
export const paging = {
	limit: z.coerce
		.number()
		.int()
		.min(LIMIT.least)
		.max(LIMIT.most)
		.default(LIMIT.usual)
		.meta({ description: 'Items on a page.' }),
	cursor: z.string().min(1).optional().meta({ description: 'From `next` of the page before.' })
};
