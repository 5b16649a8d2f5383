import { csvResponse } from '$lib/feeds/csv';
import { partnersTable } from '$lib/server/traveller/partners-view';

/** Partner countries and Kazakhstan over the years. */
export const GET = ({ locals, url }) =>
	csvResponse(partnersTable(locals), { name: 'visa-partners', url });
