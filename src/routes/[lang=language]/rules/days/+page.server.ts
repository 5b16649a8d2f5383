import { redirect } from '@sveltejs/kit';
import { readStays } from '$lib/server/traveller/read-stays';
import { staysView } from '$lib/server/traveller/stays-view';

export const load = ({ locals, url, setHeaders }) => {
	const request = readStays(url.searchParams);
	if (request.replace && url.search !== request.canonical) {
		redirect(302, url.pathname + request.canonical);
	}
	// An address with somebody's trips is nobody else's business.
	setHeaders({ 'x-robots-tag': url.search === '' ? 'all' : 'noindex' });
	return staysView(request, locals.today, url.searchParams.has('add'));
};
