import { z } from 'zod';
import type { LodgedRow, PartnerRow } from '$lib/domain/effects/statistics';
import { partialDate } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import { statisticItem } from '$lib/server/schemas/api/reckoned-items';
import { list } from './operation';

type Item = z.output<typeof statisticItem>;

/** The country of all rows in the first file, in English, because the other file also names countries in English. */
const LODGED_IN = 'Kazakhstan';

export const listStatistics = list({
	id: 'listStatistics',
	path: '/api/v1/statistics',
	summary: m.data_op_statistics,
	texts: false,
	item: statisticItem,
	filters: {
		dataset: z.enum(['lodged', 'partners']).optional(),
		country: z.string().min(1).optional(),
		year: z.coerce.number().int().min(1900).optional(),
		member_state: z.string().min(1).optional()
	},
	items: ({ readers: { facts }, query }) =>
		[...facts.lodged.map(ofLodged), ...facts.partners.map(ofPartner)]
			.filter(
				(item) =>
					(!query.dataset || item.dataset === query.dataset) &&
					(!query.country || item.country === query.country) &&
					(!query.year || item.year === query.year) &&
					(!query.member_state || item.memberState === query.member_state)
			)
			.map((item) => ({ ...item, clocks: { ...item.clocks, checkedOn: facts.checkedOn } }))
});

function ofLodged({ year, memberState, consulate, ...row }: LodgedRow): Item {
	return {
		id: `lodged-${year}-${memberState}-${consulate}`,
		...{ dataset: 'lodged', country: LODGED_IN, year, memberState, consulate, note: '' },
		...figuresOf(row, year)
	};
}

function ofPartner({ country, year, scope, note, ...row }: PartnerRow): Item {
	return {
		id: `partners-${country}-${year}`,
		...{ dataset: 'partners', country, year, memberState: 'TOTAL', consulate: '' },
		note: [scope, note].filter(Boolean).join('. '),
		...figuresOf(row, year)
	};
}

function figuresOf(
	{
		applied,
		issued,
		mev,
		notIssued,
		sourceUrl
	}: Omit<LodgedRow, 'year' | 'memberState' | 'consulate'>,
	year: number
) {
	return {
		clocks: { date: partialDate(String(year)), recordedOn: null, checkedOn: null },
		modality: 'happened' as const,
		...{ applied, issued, multipleEntry: mev, notIssued, sourceUrl }
	};
}
