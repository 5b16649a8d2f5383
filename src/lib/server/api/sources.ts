import { z } from 'zod';
import { SOURCE_KINDS } from '$lib/domain/milestones/citation';
import { passes, sourceUses } from '$lib/domain/record/source-uses';
import { m } from '$lib/i18n/paraglide/messages';
import { sourceItem } from '$lib/server/schemas/api/record-items';
import { sourceTexts } from './cited';
import { list } from './operation';

export const listSources = list({
	id: 'listSources',
	path: '/api/v1/sources',
	summary: m.data_op_sources,
	item: sourceItem,
	filters: {
		kind: z.enum(SOURCE_KINDS).optional(),
		language: z
			.string()
			.regex(/^(?:[a-z]{2}|und)$/)
			.optional()
			.meta({
				description: 'ISO 639-1, or `und`.'
			})
	},
	items: ({ record, query: { kind = null, language = null } }) =>
		sourceUses(record)
			.filter(({ source }) => passes(source, { kind, language }))
			.map(({ source: { publishedOn, ...source }, milestones, agreements }) => ({
				...sourceTexts(source),
				clocks: { date: publishedOn, recordedOn: null, checkedOn: record.check.checkedOn },
				modality: 'happened' as const,
				milestones: milestones.map(({ slug }) => slug),
				agreements: agreements.map(({ agreement }) => agreement.slug)
			}))
});
