import type { Handle } from '@sveltejs/kit';
import { stepOf } from '$lib/server/auth/permissions';
import { refuse } from '$lib/server/refuse';

/**
 * Refuses requests to an action that are not forms. Otherwise the framework fails while it reads the body, which
 * would count as our error.
 */
export const refuseOtherThanForms: Handle = async ({ event, resolve }) => {
	const { route, request, url } = event;
	const isForAction =
		route.id !== null && request.method === 'POST' && stepOf(route.id, 'POST', url) !== 'POST';
	if (isForAction && !isForm(request)) return refuse(event, 415);
	return resolve(event);
};

/** The content types of forms, except `text/plain`, which cannot be read reliably. */
export function isForm({ headers }: Request): boolean {
	return /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/iu.test(
		headers.get('content-type') ?? ''
	);
}
