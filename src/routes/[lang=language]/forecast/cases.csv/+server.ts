import { readQuestion } from '$lib/domain/forecast/question';
import { daysBetween } from '$lib/domain/time';
import { csvResponse } from '$lib/feeds/csv';
import { refuse } from '$lib/server/refuse';

/** The cases of a reference class as the forecast reckons with them: one date a step, `null` where not yet. */
export const GET = (event) => {
	const { locals, url } = event;
	const { tracker, record, today } = locals;
	const { choice } = readQuestion(url.searchParams, today);
	const found = tracker.forecasts(record, today).get({ choice });
	if (!found.ok) return refuse(event, 404);
	return csvResponse(
		{
			columns: [
				...['case', 'package', 'partners', 'agreements', 'opened', 'initialled', 'signed'],
				...['in_force', 'days', 'censored', 'as_of']
			],
			rows: found.value.cases.map((entry) => [
				...[entry.id, entry.cluster, entry.partners.join(' '), entry.agreements.join(' ')],
				...[entry.opened, entry.initialled, entry.signed, entry.inForce],
				...[daysBetween(entry.opened, entry.inForce ?? today), Number(entry.inForce === null)],
				today
			])
		},
		{ name: 'cases', url }
	);
};
