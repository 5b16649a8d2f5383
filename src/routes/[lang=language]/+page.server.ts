import { homeForecast } from '$lib/server/home-forecast';
import { travellerGlance } from '$lib/server/traveller/glance';
import { headline } from '$lib/domain/record/headline';
import { sourcesOf } from '$lib/domain/record/record';

/** How many milestones the home page shows. */
const LATEST = 3;

export const load = ({ locals }) => {
	const { record, today } = locals;
	const happened = record.milestones.filter((milestone) => milestone.status === 'done');
	return {
		forecast: homeForecast(locals),
		headline: headline(record.milestones, today),
		traveller: travellerGlance(locals),
		check: record.check,
		count: record.milestones.length,
		latest: happened.slice(0, LATEST).map((milestone) => ({
			milestone,
			sources: sourcesOf(record, milestone)
		})),
		expected: record.milestones
			.filter((milestone) => milestone.status !== 'done')
			.toReversed()
			.map((milestone) => ({ milestone, sources: sourcesOf(record, milestone) }))
	};
};
