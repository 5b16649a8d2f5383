import { daysBetween } from '$lib/domain/time';
import { csvResponse } from '$lib/feeds/csv';
import { askedFile } from '$lib/server/asked-forecast';

/** The cases of a reference class as the forecast reckons with them: one date a step, `null` where not yet. */
export const GET = (event) => {
	const asked = askedFile(event);
	if (asked.refusal) return asked.refusal;
	const { cases, casesKnownUntil: until } = asked.forecast;
	return csvResponse(
		{
			columns: [
				...['case', 'package', 'partners', 'agreements', 'opened', 'initialled', 'signed'],
				...['in_force', 'days', 'censored', 'as_of']
			],
			rows: cases.map((entry) => [
				...[entry.id, entry.cluster, entry.partners.join(' '), entry.agreements.join(' ')],
				...[entry.opened, entry.initialled, entry.signed, entry.inForce],
				...[daysBetween(entry.opened, entry.inForce ?? until), Number(entry.inForce === null)],
				until
			])
		},
		{ name: 'cases', url: event.url }
	);
};
