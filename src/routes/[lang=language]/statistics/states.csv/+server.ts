import { readQuery } from '$lib/domain/query';
import { csvResponse } from '$lib/feeds/csv';
import { statesTable } from '$lib/server/traveller/states-view';
import { statisticsQuery } from '$lib/domain/effects/statistics-query';

/** Every row of the chosen year. */
export const GET = ({ locals, url }) => {
	const { readers, defaults } = statisticsQuery(locals.readers.facts);
	const { query } = readQuery(url.searchParams, readers, defaults);
	return csvResponse(statesTable(locals, Number(query.year)), { name: 'visa-states', url });
};
