import { error, type Handle } from '@sveltejs/kit';
import { stepOf } from '$lib/server/auth/permissions';

/**
 * Refuses requests to an action that are not forms. Otherwise the framework fails while it reads the body, which
 * would count as our error.
 */
export const refuseOtherThanForms: Handle = ({ event, resolve }) => {
	const { route, request, url } = event;
	const isForAction =
		route.id !== null && request.method === 'POST' && stepOf(route.id, 'POST', url) !== 'POST';
	if (isForAction && !isForm(request)) error(415);
	return resolve(event);
};

/** The content types of forms, except `text/plain`, which cannot be read reliably. */
function isForm({ headers }: Request): boolean {
	return /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/iu.test(
		headers.get('content-type') ?? ''
	);
}
