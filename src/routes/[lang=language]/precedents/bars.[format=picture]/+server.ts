import { courseBars } from '$lib/charts/course/course-bars';
import { barsOf, unseenNote } from '$lib/charts/course/course-view';
import { COMPARISON_READERS, DEFAULT_COMPARISON } from '$lib/domain/agreements/comparison-query';
import { compare } from '$lib/domain/agreements/comparison-rows';
import { readQuery } from '$lib/domain/query';
import { m } from '$lib/i18n/paraglide/messages';
import { comparedOn } from '$lib/server/compared-on';
import { chartResponse } from '$lib/server/pictures/chart-response';

/** The courses of the agreements as a picture, for the query of the page. */
export const GET = (event) => {
	const { url, locals } = event;
	const { query } = readQuery(url.searchParams, COMPARISON_READERS, DEFAULT_COMPARISON);
	const { rows } = compare(query, comparedOn(locals));
	const bars = barsOf(rows, locals.language);
	return chartResponse(event, {
		pictures: courseBars(bars, m.precedents_months),
		title: m.precedents_caption(),
		source: `${m.precedents_source()} ${unseenNote(rows)}`.trim()
	});
};
