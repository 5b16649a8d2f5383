import { readQuery } from '$lib/domain/query';
import { csvResponse } from '$lib/feeds/csv';
import { CHANGES_READERS, DEFAULT_CHANGES } from '$lib/server/traveller/changes-query';
import { changesTable } from '$lib/server/traveller/changes-view';

/** The comparison for one category, as a table for machines. */
export const GET = ({ locals, url }) => {
	const { query } = readQuery(url.searchParams, CHANGES_READERS, DEFAULT_CHANGES);
	return csvResponse(changesTable(locals, query.who), { name: 'visa-changes', url });
};
