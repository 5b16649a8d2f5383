import { homeForecast } from '$lib/server/home-forecast';
import { travellerGlance } from '$lib/server/traveller/glance';
import { headline } from '$lib/domain/record/headline';
import { sourcesOf, trackedSlugs } from '$lib/domain/record/record';

/** How many milestones the home page shows. */
const LATEST = 3;

export const load = ({ locals }) => {
	const { record, today } = locals;
	const happened = record.milestones.filter((milestone) => milestone.status === 'done');
	const talks = headline(record.milestones, today);
	return {
		forecast: homeForecast(locals),
		headline: talks,
		agreements: trackedSlugs(record),
		traveller: travellerGlance(locals),
		check: record.check,
		count: record.milestones.length,
		latest: happened.slice(0, LATEST).map((milestone) => ({
			milestone,
			sources: sourcesOf(record, milestone)
		})),
		/** Coming milestones that are not a step of the path. */
		beside: record.milestones
			.filter(({ status, slug }) => status !== 'done' && slug !== talks.together.next?.slug)
			.toReversed()
			.map(({ slug, date, title }) => ({ slug, date, title }))
	};
};
