import { readQuery } from '$lib/domain/query';
import { csvResponse } from '$lib/feeds/csv';
import { lodgedTable } from '$lib/server/traveller/lodged-view';
import { statisticsQuery } from '$lib/domain/effects/statistics-query';

/** The chosen state and city over the years. */
export const GET = ({ locals, url }) => {
	const { readers, defaults } = statisticsQuery(locals.readers.facts);
	const { query } = readQuery(url.searchParams, readers, defaults);
	return csvResponse(lodgedTable(locals, query), { name: 'visa-applications', url });
};
