import { bars } from '$lib/charts/precedent-bars';
import { summarise } from '$lib/domain/agreements/comparison';
import { TRACK_NAMES } from '$lib/i18n/labels';
import { readQuery } from './read-query';
import { partnerName, rows } from './rows.server';

export const load = ({ locals, url }) => {
	const { language } = locals;
	const query = readQuery(url.searchParams);
	const compared = rows(locals, query);
	return {
		query,
		summary: summarise(compared),
		bars: bars(
			compared,
			({ agreement }) =>
				`${partnerName(agreement, language)}: ${TRACK_NAMES[agreement.kind]({}, { locale: language })}`
		),
		// The page hydrates: only what it shows goes to the browser.
		rows: compared.map(({ agreement, dates, months, open }) => ({
			slug: agreement.slug,
			kind: agreement.kind,
			name: agreement.name,
			status: agreement.status,
			tracked: agreement.role === 'tracked',
			dates,
			months,
			open
		}))
	};
};
