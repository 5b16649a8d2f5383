import { YEAR_PARTS, yearPictures } from '$lib/charts/years/milestone-years';
import { YEAR_PART_NAMES } from '$lib/charts/years/year-part-names';
import { readTimelineQuery } from '$lib/domain/milestones/filter';
import { yearCounts } from '$lib/domain/milestones/overview';
import { candidatesOf } from '$lib/domain/record/candidates';
import { m } from '$lib/i18n/paraglide/messages';
import { dateSlots, numberSlots } from '$lib/i18n/values/slots';
import { everyPublisherName } from '$lib/i18n/names/publisher-names';
import { chartResponse } from '$lib/server/pictures/chart-response';

/** Milestones by year as a picture, for the query of the page. */
export const GET = (event) => {
	const { record, language } = event.locals;
	const { query } = readTimelineQuery(event.url.searchParams);
	const years = yearCounts(candidatesOf(record, everyPublisherName), query);
	return chartResponse(event, {
		pictures: yearPictures({ years, chosen: query.year }),
		title: m.timeline_chart_caption(),
		key: YEAR_PARTS.map(({ part, tone }) => ({ text: YEAR_PART_NAMES[part](), tone })),
		source: m.timeline_chart_source({
			...numberSlots('version', record.version, language),
			...dateSlots('date', record.check.checkedOn, language)
		})
	});
};
