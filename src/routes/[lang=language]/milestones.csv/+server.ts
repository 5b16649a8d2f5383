import { csvResponse } from '$lib/feeds/csv';
import { milestoneTable } from '$lib/feeds/milestone-table';
import { descriptionsOf } from '$lib/server/services/record/descriptions';
import { wordsOf } from '$lib/server/services/milestones/words';

/** Every milestone as a table; `?bom=1` for spreadsheets. */
export const GET = ({ locals, url }) => {
	const table = milestoneTable(descriptionsOf(locals.record, url.origin), wordsOf(locals.language));
	return csvResponse(table, { name: `milestones-${locals.language}`, url });
};
