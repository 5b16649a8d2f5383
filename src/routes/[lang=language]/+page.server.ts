import type { Forecast } from '$lib/domain/forecast/forecast';
import { travellerGlance } from '$lib/server/traveller/glance';
import { telling } from '$lib/domain/forecast/telling';
import { dotplot } from '$lib/domain/forecast/frequency';
import { headline } from '$lib/domain/record/headline';
import { sourcesOf } from '$lib/domain/record/record';

/** How many milestones the home page shows. */
const LATEST = 3;

export const load = ({ locals }) => {
	const { record, today, tracker } = locals;
	const happened = record.milestones.filter((milestone) => milestone.status === 'done');
	const forecast = tracker.forecasts(record, today).get();
	return {
		forecast: forecast.ok ? summaryOf(forecast.value) : null,
		headline: headline(record.milestones, today),
		traveller: travellerGlance(locals),
		/** Whether there is a way to be told by mail. */
		mail: tracker.channels.mail,
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

function summaryOf(forecast: Forecast) {
	const told = telling(forecast);
	const filled = dotplot(forecast).dates.filter((date) => date <= told.within.by).length;
	return { told, filled, cases: forecast.cases.length, choice: forecast.choice };
}
