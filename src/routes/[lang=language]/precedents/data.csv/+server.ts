import { csvResponse } from '$lib/feeds/csv';
import { readQuery } from '../read-query';
import { rows } from '../rows.server';

export const GET = ({ locals, url }) =>
	csvResponse(
		rows(locals, readQuery(url.searchParams)).map(({ agreement, dates, months, open }) => ({
			agreement: agreement.slug,
			kind: agreement.kind,
			role: agreement.role,
			partner: agreement.partner.iso3,
			status: agreement.status,
			talks_opened: dates['talks-opened'] ?? '',
			initialled: dates.initialled ?? '',
			signed: dates.signed ?? '',
			in_force: dates['in-force'] ?? '',
			months: months === null ? '' : months.toFixed(1),
			open: open ? 1 : 0
		})),
		{ name: 'eu-agreements', url }
	);
