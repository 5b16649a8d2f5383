import { readTimelineQuery } from '$lib/domain/milestones/filter';
import { yearCounts } from '$lib/domain/milestones/overview';
import { candidatesOf } from '$lib/domain/record/candidates';
import { everyPublisherName } from '$lib/i18n/names/publisher-names';
import { csvResponse } from '$lib/feeds/csv';

/** The numbers of the picture on the timeline, for the same query. */
export const GET = ({ locals, url }) => {
	const { query } = readTimelineQuery(url.searchParams);
	const table = {
		columns: ['year', 'visa_facilitation_only', 'readmission_only', 'both', 'total'],
		rows: yearCounts(candidatesOf(locals.record, everyPublisherName), query).map(
			({ year, vfa, ra, both, total }) => [year, vfa, ra, both, total]
		)
	};
	return csvResponse(table, { name: 'eu-kz-milestones-by-year', url });
};
